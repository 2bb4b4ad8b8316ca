package io.quittance.money;

/**
 * The MOD 97-10 check of ISO/IEC 7064, shared by account numbers (ISO 13616) and creditor references (ISO 11649): the
 * first four characters are moved to the end, letters become 10 to 35, and the whole leaves 1 when divided by 97.
 */
final class Mod97 {

    private Mod97() {}

    static boolean holds(String text) {
        // 00, 01 and 99 can leave 1 too, but are never issued: the check digits are 98 minus a remainder.
        String digits = text.substring(2, 4);
        return digits.compareTo("02") >= 0 && digits.compareTo("98") <= 0 && remainder(rotated(text)) == 1;
    }

    /** The two digits that make {@code prefix + digits + body} hold. */
    static String checkDigits(String prefix, String body) {
        return "%02d".formatted(98 - remainder(body + prefix + "00"));
    }

    private static String rotated(String text) {
        return text.substring(4) + text.substring(0, 4);
    }

    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder;
    }
}
