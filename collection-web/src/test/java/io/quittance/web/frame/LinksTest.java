package io.quittance.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.quittance.web.scene.ScreenTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** A link to a page is written as it is; only the address of a file gets the hash of what is in it. */
@ScreenTest
class LinksTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ResourceUrlProvider files;

    @Test
    void noPageIsLookedForAmongTheFiles() {
        assertThat(files.getHandlerMap().keySet())
                .as("each link that one of these matches is looked for in all files of the program")
                .contains("/assets/**", "/webjars/**")
                .doesNotContain("/**");
    }

    @Test
    void filesAreForEverybody() throws Exception {
        mvc.perform(get("/assets/css/quittance.css")).andExpect(status().isOk());
    }

    @Test
    void theAddressOfAFileTellsWhatIsInIt() {
        assertThat(files.getForLookupPath("/assets/css/quittance.css"))
                .matches("/assets/css/quittance-[0-9a-f]{32}\\.css");
    }
}
