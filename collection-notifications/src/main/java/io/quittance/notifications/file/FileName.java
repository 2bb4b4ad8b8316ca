package io.quittance.notifications.file;

import java.util.regex.Pattern;

/** The name of a file as people may see and download it: no folder, no control character, the ending of its type. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ODD = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*;]+");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private FileName() {}

    static String of(String told, FileType type) {
        String bare = ODD.matcher(FOLDERS.matcher(told).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        String stem = ENDING.matcher(bare).replaceFirst("").strip();
        String kept = stem.substring(0, Math.min(stem.length(), LONGEST)).strip();
        return (kept.isEmpty() ? "file" : kept) + "." + type.extension();
    }
}
