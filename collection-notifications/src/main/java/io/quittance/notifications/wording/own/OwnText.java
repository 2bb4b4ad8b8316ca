package io.quittance.notifications.wording.own;

import io.quittance.notifications.template.FilledText;
import io.quittance.notifications.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are one step's own: as typed, fields filled in, blocks left where they stand.
 *
 * @param imposed what of them nobody could write: the subject and the paragraphs that make a formal notice one
 * @param amountSaid the amount that was filled in
 * @param payBySaid the day that was filled in
 */
public record OwnText(
        Locale language, String subject, String body, List<String> imposed, String amountSaid, String payBySaid) {

    private static final String AMOUNT = "{{amount}}";
    private static final String PAY_BY = "{{payBy}}";

    public OwnText {
        imposed = List.copyOf(imposed);
    }

    /**
     * These words in the place of the standard ones: amount and day, where they were left standing, are those of the day it
     * leaves, because interest grows and the deadline moves on by itself.
     */
    public Wording over(Wording standard) {
        return new Wording(standard.id(), language, standard.variant(), moving(subject), moving(body));
    }

    /** A part of these words with the amount and the day of another filling in. */
    public String as(String part, FilledText now) {
        return moving(part).replace(AMOUNT, now.amount()).replace(PAY_BY, now.payBy());
    }

    private String moving(String text) {
        return put(put(text, amountSaid, AMOUNT), payBySaid, PAY_BY);
    }

    /** Not the end of a larger number. */
    private static String put(String text, String said, String field) {
        return said.isBlank()
                ? text
                : Pattern.compile("(?<![\\d\\u202f,.])" + Pattern.quote(said) + "(?!\\d)")
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(field));
    }
}
