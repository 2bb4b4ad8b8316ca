package io.quittance.intake.reading.xlsx;

import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads every part of a workbook once, keeping nothing of it, and refuses what would harm its reader: parts that inflate
 * without measure, document types and entities, endless texts and rows, columns beyond any spreadsheet.
 */
final class XlsxGuard {

    private static final int MEBIBYTE = 1 << 20;
    private static final long SHEET = 4096L * MEBIBYTE;
    private static final long SHARED_STRINGS = 128L * MEBIBYTE; // kept in memory while a sheet is read
    private static final long OTHER_PART = 16L * MEBIBYTE;
    private static final long RATIO_MATTERS_FROM = 16L * MEBIBYTE;
    private static final long RATIO = 100; // what spreadsheets write shrinks ten to thirty times
    private static final int PARTS = 5_000;
    private static final int TEXTS = 2_000_000; // each costs some seventy bytes, however short

    private XlsxGuard() {}

    /**
     * What the guard learned on its way.
     *
     * @param styled false: no date can be told from a number
     * @param writtenDates parts with dates written as text
     */
    record Seen(boolean styled, Set<String> writtenDates) {}

    static Seen check(Path file) throws IOException {
        boolean styled = false;
        boolean typed = false;
        long highestIndex = -1;
        long sharedStrings = 0;
        Set<String> names = new HashSet<>();
        Set<String> writtenDates = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name) || names.size() > PARTS) {
                    throw new ZipException("repeated or too many parts: " + name);
                }
                styled |= name.endsWith("styles.xml");
                typed |= name.equals("[content_types].xml");
                // a workbook may call its sheets what it likes: every part is looked at
                XmlPart part = check(zip, entry, limit(name));
                highestIndex = Math.max(highestIndex, part.highestIndex());
                sharedStrings += part.entries();
                if (part.hasWrittenDates()) {
                    writtenDates.add(entry.getName());
                }
            }
        }
        if (highestIndex >= Math.max(1, sharedStrings)) {
            throw new ZipException("a cell asks for shared string " + highestIndex + " of " + sharedStrings);
        }
        if (sharedStrings > TEXTS) {
            throw new UnreadableFile(UnreadableFile.Reason.INFLATES_TOO_MUCH, "at most " + TEXTS + " different texts");
        }
        if (!typed) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY, "CSV or XLSX");
        }
        return new Seen(styled, writtenDates);
    }

    private static long limit(String name) {
        return name.contains("worksheets/") ? SHEET : name.endsWith("sharedstrings.xml") ? SHARED_STRINGS : OTHER_PART;
    }

    private static XmlPart check(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        long allowed = Math.min(limit, Math.max(RATIO_MATTERS_FROM, RATIO * entry.getCompressedSize()));
        try (InputStream in = new MeasuredPart(zip.getInputStream(entry), entry.getName(), allowed)) {
            return XmlPart.read(in);
        }
    }
}
