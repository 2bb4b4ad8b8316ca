package io.quittance.notifications.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files and a list of their sums ({@code sha256sum -c SHA256SUMS} checks it); equal files give equal bytes. */
final class Archive {

    static final String SUMS = "SHA256SUMS";

    private Archive() {}

    /**
     * Packs one file after the other; the stream is closed.
     *
     * @param dated the day that every entry carries
     */
    static void write(List<DossierFile> files, LocalDate dated, OutputStream to) throws IOException {
        List<DossierFile> all = new ArrayList<>(files);
        all.add(sums(files));
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (DossierFile file : all) {
                ZipEntry entry = new ZipEntry(file.path());
                entry.setTimeLocal(dated.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        }
    }

    private static DossierFile sums(List<DossierFile> files) {
        String lines = files.stream()
                .map(file -> file.sha256() + "  " + file.path() + '\n')
                .collect(Collectors.joining());
        return new DossierFile(SUMS, lines.getBytes(StandardCharsets.UTF_8));
    }
}
