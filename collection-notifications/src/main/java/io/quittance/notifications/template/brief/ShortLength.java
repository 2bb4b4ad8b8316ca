package io.quittance.notifications.template.brief;

/**
 * How long a text message is for the telephone network (3GPP 23.038): in its own alphabet 160 characters go into one
 * message and 153 into each of several; with any other character in it 70 and 67.
 *
 * @param characters counted as the network counts them; some of its alphabet take two
 * @param segments how many messages it is sent, and paid for, as
 */
public record ShortLength(int characters, int segments, boolean ownAlphabet) {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String TWICE = "^{}\\[~]|€\f";

    public static ShortLength of(String text) {
        boolean own =
                text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0 || TWICE.indexOf(character) >= 0);
        int length = own
                ? text.length()
                        + (int) text.chars()
                                .filter(character -> TWICE.indexOf(character) >= 0)
                                .count()
                : text.length();
        return new ShortLength(length, own ? segments(length, 160, 153) : segments(length, 70, 67), own);
    }

    private static int segments(int length, int one, int each) {
        return length <= one ? 1 : (length + each - 1) / each;
    }
}
