package io.quittance.intake.reading.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Email addresses as files write them; checked for what mail servers in practice accept, not for all of RFC 5322. */
public final class EmailText {

    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3 less the angle brackets
    private static final Pattern SEPARATION = Pattern.compile("[;,|\\s/]+");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?!\\.)(?!.*\\.\\.)[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\\.)"
                    + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+(?:\\p{L}{2,63}|xn--[\\p{L}\\p{N}-]{2,59})");

    private EmailText() {}

    /** The address, or null where the text is not exactly one; {@code Name <a@b.fr>} and {@code mailto:} are undone. */
    public static @Nullable String address(String text) {
        String bare = text.strip();
        Matcher named = NAMED.matcher(bare);
        if (named.matches()) {
            bare = named.group(1).strip();
        }
        if (bare.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            bare = bare.substring("mailto:".length());
        }
        return bare.length() <= LONGEST
                        && bare.indexOf('@') > 0
                        && ADDRESS.matcher(bare).matches()
                ? bare
                : null;
    }

    /** The addresses of a cell that may hold several, in order; parts that are no address are left out. */
    public static List<String> addresses(String text) {
        String only = address(text);
        if (only != null) {
            return List.of(only);
        }
        List<String> found = new ArrayList<>();
        for (String part : SEPARATION.splitAsStream(text).toList()) {
            String address = address(part);
            if (address != null) {
                found.add(address);
            }
        }
        return found;
    }
}
