package io.quittance.notifications.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into what it says itself and what is filled in, in order. Nothing of Mustache beyond these tags is taken. */
public final class WordingSource {

    /** Two braces, never three: what is filled in is always escaped. */
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{([^{}\\n]*)\\}\\}(?!\\})");

    private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}");

    private static final Pattern INSIDE = Pattern.compile(
            "\\s*([#^/>!]?)\\s*(\\.|-first|-last|-index|[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)\\s*");

    /** What a piece of the text is. */
    public enum Kind {
        TEXT,
        FIELD,
        SECTION,
        INVERTED,
        END,
        BLOCK,
        COMMENT,
        /** Braces that make no tag. */
        MISTAKE
    }

    /**
     * A piece.
     *
     * @param name of the field, section or block; for {@code TEXT} and {@code MISTAKE} the text itself
     * @param line 1 for the first
     */
    public record Piece(Kind kind, String name, int line) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int line = 1;

    private WordingSource() {}

    /** The pieces of this text, in order. */
    public static List<Piece> pieces(String text) {
        WordingSource source = new WordingSource();
        Matcher tag = TAG.matcher(text);
        int end = 0;
        while (tag.find()) {
            source.text(text.substring(end, tag.start()));
            source.tag(tag.group(1));
            end = tag.end();
        }
        source.text(text.substring(end));
        return List.copyOf(source.pieces);
    }

    private void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher braces = BRACES.matcher(text);
        if (braces.find()) {
            String mistake = text.substring(braces.start()).lines().findFirst().orElse("");
            pieces.add(new Piece(Kind.MISTAKE, mistake, line + lineBreaks(text.substring(0, braces.start()))));
        } else {
            pieces.add(new Piece(Kind.TEXT, text, line));
        }
        line += lineBreaks(text);
    }

    private static int lineBreaks(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }

    private void tag(String inside) {
        if (inside.stripLeading().startsWith("!")) {
            pieces.add(new Piece(Kind.COMMENT, inside, line));
            return;
        }
        Matcher parts = INSIDE.matcher(inside);
        if (!parts.matches()) {
            pieces.add(new Piece(Kind.MISTAKE, "{{" + inside + "}}", line));
            return;
        }
        Kind kind = switch (parts.group(1)) {
            case "#" -> Kind.SECTION;
            case "^" -> Kind.INVERTED;
            case "/" -> Kind.END;
            case ">" -> Kind.BLOCK;
            default -> Kind.FIELD;
        };
        pieces.add(new Piece(kind, parts.group(2), line));
    }
}
