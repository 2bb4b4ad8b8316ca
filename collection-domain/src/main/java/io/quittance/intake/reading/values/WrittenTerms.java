package io.quittance.intake.reading.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Payment terms that say nothing but a number of days after the invoice: "30", "30 jours", "Net 30". */
public final class WrittenTerms {

    private static final Pattern DAYS = Pattern.compile(
            "(?:net )?(\\d{1,3})(?: ?(?:j|jrs?|jours?|d|days?))?(?: ?nets?)?", Pattern.CASE_INSENSITIVE);

    private WrittenTerms() {}

    /** Days, 0 to 999; null where the terms say something else, such as the end of a month. */
    public static @Nullable Integer days(String text) {
        Matcher days = DAYS.matcher(text);
        return days.matches() ? Integer.valueOf(days.group(1)) : null;
    }
}
