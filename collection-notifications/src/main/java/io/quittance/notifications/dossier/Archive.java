package io.quittance.notifications.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
     * @param dated the day that every entry carries
     */
    static byte[] of(List<DossierFile> files, LocalDate dated) {
        List<DossierFile> all = new ArrayList<>(files);
        all.add(sums(files));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (DossierFile file : all) {
                ZipEntry entry = new ZipEntry(file.path());
                entry.setTimeLocal(dated.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.bytes());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static DossierFile sums(List<DossierFile> files) {
        String lines = files.stream()
                .map(file -> file.sha256() + "  " + file.path() + '\n')
                .collect(Collectors.joining());
        return new DossierFile(SUMS, lines.getBytes(StandardCharsets.UTF_8));
    }
}
