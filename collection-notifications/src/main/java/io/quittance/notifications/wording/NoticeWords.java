package io.quittance.notifications.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words by which a letter is a formal notice (C. civ. 1344), asks within a delay, and says what follows: whoever looks for
 * them looks here.
 */
public final class NoticeWords {

    /** The field that says within how many days. */
    public static final String DELAY = "delay";

    /** What a formal notice in French must call itself. */
    public static final String FRENCH = "mise en demeure";

    /** What one in another language may call itself too. */
    public static final String ENGLISH = "formal notice";

    /** Between two words; a line may break there, the space may be one that does not, a bold word may begin. */
    private static final String GAP = "[\\s\\p{Z}*]+";

    private static final Pattern FRENCH_NAME = pattern(FRENCH);
    private static final Pattern ENGLISH_NAME = pattern(ENGLISH);

    private static final Pattern IMPOSED = pattern("\\{\\{\\s*" + DELAY + "\\s*\\}\\}"
            // that it is one
            + "|en demeure|formal notice|formally"
            // what follows
            + "|[aà] d[eé]faut|faute d|sans (?:autre|nouvel) (?:avis|rappel)|juridiction|tribuna|judiciaire|en justice|huissier"
            + "|commissaire de justice|recouvrement|tiers mandat"
            + "|without (?:payment|further)|failing (?:payment|which|this|that)|in default|further notice|third party"
            + "|debt collect|(?:the|a|in|to|competent|commercial) courts?\\b|legal (?:action|proceedings)|bailiff");

    private NoticeWords() {}

    /** Whether a text in this language calls itself a formal notice. */
    public static boolean areIn(Locale language, String text) {
        boolean inEnglish = !language.getLanguage().equals("fr")
                && ENGLISH_NAME.matcher(text).find();
        return inEnglish || FRENCH_NAME.matcher(text).find();
    }

    /**
     * Puts a mark before each word, and before the delay, that must not be edited away from a formal notice.
     *
     * @param words not filled in yet: what a field says is nobody's wording
     */
    public static String marked(String words, String mark) {
        return IMPOSED.matcher(words).replaceAll(mark + "$0");
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", GAP), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
