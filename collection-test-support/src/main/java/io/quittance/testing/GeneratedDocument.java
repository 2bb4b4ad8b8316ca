package io.quittance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code src-docs/generated}: written with {@code -Dquittance.regenerate=true}, else compared and refused when stale. */
public final class GeneratedDocument {

    private final Path file;

    private GeneratedDocument(Path file) {
        this.file = file;
    }

    /** The page of that name; tests run in the folder of a module, one below the root. */
    public static GeneratedDocument named(String name) {
        return new GeneratedDocument(Path.of("..", "src-docs", "generated", name));
    }

    /** Fails when the page in the checkout is not this text. */
    public void mustBe(String text) throws IOException {
        if (Boolean.getBoolean("quittance.regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "")
                .as("%s is stale; write it anew with ./mvnw test -Dquittance.regenerate=true", file)
                .isEqualTo(text);
    }
}
