package io.quittance.creditor;

import java.util.Locale;

/** What the official numbers of firms share: how people type them, and the Luhn check (ISO/IEC 7812-1). */
final class OfficialNumber {

    private OfficialNumber() {}

    /** Without spaces (non-breaking ones too), dots and hyphens, in capitals. */
    static String compact(String text) {
        return text.replaceAll("[\\s\\p{Z}.-]+", "").toUpperCase(Locale.ROOT);
    }

    /** Every second digit from the right counts double, the digits of the double added; the sum is a multiple of 10. */
    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
