package io.quittance.documents;

import io.quittance.testing.GeneratedDocument;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The modules and packages on one page, from the build files and the packages' own sentences. */
class ModulesPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern OURS = Pattern.compile("<artifactId>(collection-[a-z-]+)</artifactId>");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final List<String> LINE =
            List.of("collection-domain", "collection-notifications", "collection-scheduler", "collection-web");

    @Test
    void thePageSaysWhatTheBuildHolds() throws IOException {
        List<String> arrows = new ArrayList<>();
        for (String module : modules()) {
            for (String other : dependenciesOf(module)) {
                arrows.add("    " + module + " --> " + other);
            }
        }
        StringBuilder packages = new StringBuilder();
        for (String module : LINE) {
            packages.append("\n## ").append(module).append("\n\n").append(packagesOf(module));
        }
        GeneratedDocument.named("modules.md").mustBe("""
                # Modules and packages

                Generated from the build files and from what each package says of itself. An arrow reads "depends on".

                ```mermaid
                graph LR
                %s
                ```
                %s""".formatted(String.join("\n", arrows), packages));
    }

    private static List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("collection-"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> dependenciesOf(String module) throws IOException {
        Matcher found = OURS.matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
        List<String> others = new ArrayList<>();
        while (found.find()) {
            if (!found.group(1).equals(module) && !others.contains(found.group(1))) {
                others.add(found.group(1));
            }
        }
        return others;
    }

    private static String packagesOf(String module) throws IOException {
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .map(file -> row(sources, file))
                    .collect(Collectors.joining("\n", "| package | what it is for |\n|---|---|\n", "\n"));
        }
    }

    private static String row(Path sources, Path file) {
        String name = sources.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
        try {
            Matcher sentence = SENTENCE.matcher(Files.readString(file));
            String words = sentence.find()
                    ? sentence.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").strip()
                    : "";
            return "| `" + name + "` | " + words.replace("|", "\\|") + " |";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
