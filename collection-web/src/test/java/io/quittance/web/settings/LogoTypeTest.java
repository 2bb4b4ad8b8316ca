package io.quittance.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A picture is what its first bytes say. */
class LogoTypeTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d");

    @Test
    void knowsPngAndJpegByTheirBytes() {
        assertThat(LogoType.of(PNG)).contains("image/png");
        assertThat(LogoType.of(HexFormat.of().parseHex("ffd8ffe000104a46"))).contains("image/jpeg");
    }

    @Test
    void refusesAnythingElse() {
        assertThat(LogoType.of("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(LogoType.of(new byte[0])).isEmpty();
        assertThat(LogoType.of(Arrays.copyOf(PNG, 8))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(LogoType.of(Arrays.copyOf(PNG, 500_000))).contains("image/png");
        assertThat(LogoType.of(Arrays.copyOf(PNG, 500_001))).isEmpty();
    }
}
