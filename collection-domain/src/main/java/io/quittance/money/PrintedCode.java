package io.quittance.money;

import java.util.Locale;

/** How a long code is typed and printed by people: spaces anywhere, read in fours. */
final class PrintedCode {

    private PrintedCode() {}

    /** Without any kind of space, non-breaking ones included, and in capitals. */
    static String compact(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT);
    }

    static String inFours(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
