package io.quittance.money;

/**
 * The older key inside a French account number: bank (5), branch (5), account (11), key (2), where
 * {@code key = 97 − (89 × bank + 15 × branch + 3 × account) mod 97} and letters count 1 to 9 as on a telephone of the
 * time (A and J 1; B, K and S 2; … I, R and Z 9).
 */
final class RibKey {

    private RibKey() {}

    /** Whether the 23 characters that follow {@code FRkk} carry their own key. */
    static boolean holds(String bban) {
        if (!bban.matches("[0-9A-Z]{21}[0-9]{2}")) {
            return false;
        }
        String digits = asDigits(bban);
        long bank = Long.parseLong(digits.substring(0, 5));
        long branch = Long.parseLong(digits.substring(5, 10));
        long account = Long.parseLong(digits.substring(10, 21));
        long key = Long.parseLong(digits.substring(21));
        return key == 97 - (89 * bank + 15 * branch + 3 * account) % 97;
    }

    private static String asDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits.append(c <= '9' ? c : letterValue(c));
        }
        return digits.toString();
    }

    private static char letterValue(char letter) {
        // S to Z start at 2: the third row of the table has no letter under 1.
        int value = letter < 'J' ? letter - 'A' + 1 : letter < 'S' ? letter - 'J' + 1 : letter - 'S' + 2;
        return (char) ('0' + value);
    }
}
