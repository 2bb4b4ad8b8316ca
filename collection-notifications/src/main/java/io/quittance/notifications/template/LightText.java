package io.quittance.notifications.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as people type them: paragraphs apart by an empty line, {@code **bold**}, Mustache fields, and blocks such as
 * {@code {{>invoices}}} on a line of their own.
 */
final class LightText {

    private static final Pattern TAG = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern TAGS_ALONE = Pattern.compile("(\\s*\\{\\{[>#^/][^}]*}}\\s*)+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

    private LightText() {}

    /** A Mustache template in XHTML: what stands between the tags is escaped, and each paragraph is one. */
    static String toXhtml(String text) {
        return Pattern.compile("\\R[\\h]*\\R")
                .splitAsStream(text.strip())
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph ->
                        TAGS_ALONE.matcher(paragraph).matches() ? paragraph : "<p>" + inline(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String inline(String paragraph) {
        StringBuilder escaped = new StringBuilder();
        Matcher tag = TAG.matcher(paragraph);
        int end = 0;
        while (tag.find()) {
            escaped.append(escape(paragraph.substring(end, tag.start()))).append(tag.group());
            end = tag.end();
        }
        escaped.append(escape(paragraph.substring(end)));
        return BOLD.matcher(escaped).replaceAll("<b>$1</b>").replaceAll("\\R", "<br/>");
    }

    private static String escape(String literal) {
        return literal.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
