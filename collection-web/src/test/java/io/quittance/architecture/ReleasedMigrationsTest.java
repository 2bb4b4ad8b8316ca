package io.quittance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A migration that was released has run somewhere, so it never changes again: what is wrong in it is put right by the next.
 *
 * <p>{@code released.sha256} lists those that were released, as {@code sha256sum} writes them. The last act of a release
 * is, in the migrations' folder: {@code sha256sum V*.sql > released.sha256}.
 */
class ReleasedMigrationsTest {

    private static final Path LIST = Checkout.MIGRATIONS.resolve("released.sha256");

    @Test
    void noneOfThemChangedOrWentAway() {
        List<String> released = Checkout.text(LIST)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(released).allSatisfy(line -> {
            String[] hashAndName = line.split("[ *]+", 2);
            Path migration = Checkout.MIGRATIONS.resolve(hashAndName[1]);
            assertThat(migration).exists();
            assertThat(sha256(migration)).as(hashAndName[1]).isEqualTo(hashAndName[0]);
        });
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
