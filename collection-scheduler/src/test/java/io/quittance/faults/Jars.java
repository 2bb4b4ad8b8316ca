package io.quittance.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A class path without folders, of which a JVM can keep the classes as they were loaded: it starts in half the time. */
final class Jars {

    private Jars() {}

    static String classPath(Path folder) throws IOException {
        StringBuilder path = new StringBuilder();
        int folders = 0;
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)) {
            boolean isFolder = Files.isDirectory(Path.of(entry));
            String whole = isFolder
                    ? packed(Path.of(entry), folder.resolve("classes-" + ++folders + ".jar"))
                            .toString()
                    : entry;
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(whole);
        }
        return path.toString();
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(classes)) {
            List<Path> entries =
                    all.filter(path -> !path.equals(classes)).sorted().toList();
            for (Path entry : entries) {
                add(out, classes.relativize(entry).toString().replace(File.separatorChar, '/'), entry);
            }
        }
        return jar;
    }

    private static void add(ZipOutputStream out, String name, Path entry) {
        try {
            // Folders, too: packages are looked for by them.
            out.putNextEntry(new ZipEntry(Files.isDirectory(entry) ? name + "/" : name));
            if (Files.isRegularFile(entry)) {
                Files.copy(entry, out);
            }
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
