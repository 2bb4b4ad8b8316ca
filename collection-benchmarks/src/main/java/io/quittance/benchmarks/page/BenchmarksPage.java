package io.quittance.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of figures, each of whose chapters is written by a script of its own while the others stay as they are. */
public final class BenchmarksPage {

    private static final String PATH = "src-docs/generated/benchmarks.md";
    private static final String HEADING = "\n## ";

    private BenchmarksPage() {}

    /** What is measured, in the order of the page. */
    public enum Chapter {
        NIGHTS("Nights", "night.sh"),
        MAILS("Mails and letters", "mail.sh"),
        IMPORT("Import", "import.sh"),
        SCREENS("Screens", "screens.sh");

        private final String title;
        private final String script;

        Chapter(String title, String script) {
            this.title = title;
            this.script = script;
        }
    }

    /**
     * Puts a chapter in the place of what was measured before.
     *
     * @param root the project's folder
     * @param text without its heading
     */
    public static void write(Path root, Chapter chapter, String text) throws IOException {
        Path page = root.resolve(PATH);
        Map<Chapter, String> chapters = Files.exists(page) ? read(Files.readString(page)) : new TreeMap<>();
        chapters.put(chapter, text.strip());
        Files.writeString(page, of(chapters));
    }

    private static Map<Chapter, String> read(String page) {
        Map<Chapter, String> chapters = new TreeMap<>();
        String[] parts = page.split(HEADING, -1);
        for (Chapter chapter : Chapter.values()) {
            for (String part : parts) {
                if (part.startsWith(chapter.title + "\n")) {
                    chapters.put(chapter, part.substring(chapter.title.length()).strip());
                }
            }
        }
        return chapters;
    }

    private static String of(Map<Chapter, String> chapters) {
        List<String> parts = new ArrayList<>();
        parts.add("""
                <!-- Written by the scripts of collection-benchmarks; do not edit. -->
                # Benchmarks

                Seconds are those of one machine (%d processors; PostgreSQL, the program and whatever asks it are all on it, and what is committed is on
                the disk); ratios are of two things measured one after the other on it. What is measured, and how it is made up: `collection-benchmarks/README.md`.
                """.formatted(Runtime.getRuntime().availableProcessors()).strip());
        chapters.forEach((chapter, text) ->
                parts.add("## %s\n\nTo measure again: `collection-benchmarks/%s`, which tells its options.\n\n%s"
                        .formatted(chapter.title, chapter.script, withoutHint(text))));
        return String.join("\n\n", parts) + "\n";
    }

    private static String withoutHint(String text) {
        return text.startsWith("To measure again") ? text.substring(text.indexOf("\n\n") + 2) : text;
    }
}
