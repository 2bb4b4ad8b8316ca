package io.quittance.notifications.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of messages that nobody edits, on the class path: {@code mail/fr/payment.html.mustache}. */
final class TemplateFiles {

    private static final Map<String, Optional<String>> READ = new ConcurrentHashMap<>();

    private TemplateFiles() {}

    /**
     * Looked for beside the others of this language, then in the folder itself.
     *
     * @throws TemplateException when it is in neither
     */
    static String text(String folder, String language, String name) {
        return read(folder + '/' + language + '/' + name)
                .or(() -> read(folder + '/' + name))
                .orElseThrow(
                        () -> new TemplateException("there is no template " + folder + '/' + language + '/' + name));
    }

    private static Optional<String> read(String path) {
        return READ.computeIfAbsent(path, TemplateFiles::open);
    }

    private static Optional<String> open(String path) {
        try (InputStream file = TemplateFiles.class.getResourceAsStream('/' + path + ".mustache")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
