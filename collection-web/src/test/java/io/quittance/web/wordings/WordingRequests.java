package io.quittance.web.wordings;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the form of a text sends. */
final class WordingRequests {

    private WordingRequests() {}

    /** Saves these words by whoever saw that version. */
    static MockHttpServletRequestBuilder typed(String address, int after, String subject, String body) {
        return post(address)
                .param("after", String.valueOf(after))
                .param("subject", subject)
                .param("body", body);
    }

    /** Tries these words on a client, saving nothing. */
    static MockHttpServletRequestBuilder tried(String address, String body, long client) {
        return post(address + "/preview")
                .param("subject", "Objet de {{amount}}")
                .param("body", body)
                .param("client", String.valueOf(client));
    }
}
