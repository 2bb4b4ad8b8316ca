package io.quittance.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project as they stand on disk; tests run in the folder of their module. */
final class Checkout {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path TEMPLATES = ROOT.resolve("collection-web/src/main/resources/templates");
    static final Path MESSAGES = ROOT.resolve("collection-web/src/main/resources/messages");
    static final Path MIGRATIONS = ROOT.resolve("collection-domain/src/main/resources/db/migration");

    private Checkout() {}

    /** The Java sources of every module, without its tests. */
    static List<Path> javaSources() {
        return files(ROOT, ".java").stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a template or a class says, without what it says about itself. */
    static String withoutComments(Path file) {
        return text(file).replaceAll("(?s)<!--.*?-->|/\\*.*?\\*/", "");
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
