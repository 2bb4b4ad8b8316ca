package io.quittance.notifications.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.notifications.letter.paper.Pdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A dossier as its receiver opens it. */
final class Unpacked {

    private Unpacked() {}

    static Map<String, byte[]> files(byte[] zipped) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static String text(Map<String, byte[]> files, String path) {
        assertThat(files.keySet()).contains(path);
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The words of a PDF, with plain spaces. */
    static String words(Map<String, byte[]> files, String path) throws IOException {
        assertThat(files.keySet()).contains(path);
        try (PDDocument pdf = Loader.loadPDF(files.getOrDefault(path, new byte[0]))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\h", " ");
        }
    }

    /** The one path that matches. */
    static String only(Map<String, byte[]> files, String pattern) {
        List<String> found =
                files.keySet().stream().filter(path -> path.matches(pattern)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Does what {@code sha256sum -c} does, and knows that no file is left out. */
    static void checkSums(Map<String, byte[]> files) {
        Map<String, String> sums = new LinkedHashMap<>();
        text(files, Archive.SUMS).lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        Map<String, String> actual = new LinkedHashMap<>();
        files.forEach((path, bytes) -> actual.put(path, Pdf.sha256(bytes)));
        actual.remove(Archive.SUMS);
        assertThat(sums).containsExactlyInAnyOrderEntriesOf(actual);
    }
}
