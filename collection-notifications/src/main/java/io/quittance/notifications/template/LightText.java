package io.quittance.notifications.template;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.quittance.notifications.wording.WordingSource;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fills in the texts that people edit: paragraphs apart by a blank line, {@code **bold**}, Mustache fields and sections,
 * and blocks such as <code>{{&gt;payment}}</code>, which come from {@code folder/language/payment.html} or {@code .txt}.
 *
 * <p>In HTML both what the text says and what is filled in are escaped; only blocks and the paragraphs bring markup.
 */
public final class LightText {

    private static final char BOLD = '\ue000';
    private static final char BLOCK = '\ue001';
    private static final char BLOCK_END = '\ue002';

    private static final CompiledTexts COMPILED = new CompiledTexts();

    private static final Pattern MARKS = Pattern.compile("[\ue000-\ue002]");

    private final String folder;
    private final String language;

    /**
     * How paragraphs of a text begin in HTML.
     *
     * @param each such as {@code <p>}
     * @param bold of one that is bold as a whole, which stands out
     */
    public record ParagraphTags(String each, String bold) {}

    /**
     * @param folder of the blocks on the class path, such as {@code mail}
     * @param language of the text; there are blocks in it
     */
    public LightText(String folder, Locale language) {
        this.folder = folder;
        this.language = language.getLanguage();
    }

    /**
     * The text on one line, such as a subject.
     *
     * @throws TemplateException when the text mentions what the fields do not hold
     */
    public String line(String text, Record fields) {
        return plain(text, fields).replaceAll("\\s*\n\\s*", " ");
    }

    /**
     * The text without markup; never more than one blank line.
     *
     * @throws TemplateException when the text mentions what the fields do not hold
     */
    public String plain(String text, Record fields) {
        return MARKS.matcher(fill(text, fields, false))
                .replaceAll("")
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /**
     * The text with its fields filled in, as a person would edit it: bold and blocks stay as they are written.
     *
     * @throws TemplateException when the text mentions what the fields do not hold
     */
    public String filled(String text, Record fields) {
        return fill(text, fields, block -> new StringReader(BLOCK + block + BLOCK_END))
                .replaceAll("(?<=\\{)(?=\\{)|(?<=\\})(?=\\})", " ") // braces of a name are no field
                .replace(String.valueOf(BOLD), "**")
                .replaceAll(BLOCK + "([^" + BLOCK_END + "]*)" + BLOCK_END, "{{>$1}}")
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /**
     * The text as HTML.
     *
     * @throws TemplateException when the text mentions what the fields do not hold
     */
    public String html(String text, Record fields, ParagraphTags tags) {
        String filled = fill(text, fields, true);
        StringBuilder html = new StringBuilder();
        int at = 0;
        while (at < filled.length()) {
            int block = filled.indexOf(BLOCK, at);
            paragraphs(filled.substring(at, block < 0 ? filled.length() : block), tags, html);
            if (block < 0) {
                break;
            }
            int end = filled.indexOf(BLOCK_END, block);
            html.append(filled, block + 1, end).append('\n');
            at = end + 1;
        }
        return html.toString().replaceAll("\n{2,}", "\n").strip();
    }

    private static void paragraphs(String escaped, ParagraphTags tags, StringBuilder html) {
        for (String paragraph : escaped.strip().split("\n\\s*\n")) {
            String words = paragraph.strip();
            if (!words.isEmpty()) {
                boolean bold = words.indexOf(BOLD) == 0 && words.indexOf(BOLD, 1) == words.length() - 1;
                html.append(bold ? tags.bold() : tags.each())
                        .append(bold(words).replaceAll("\\s*\n\\s*", "<br>"))
                        .append("</p>\n");
            }
        }
    }

    private static String bold(String words) {
        String[] parts = words.split(String.valueOf(BOLD), -1);
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean inside = i % 2 == 1 && !parts[i].isEmpty();
            html.append(inside ? "<strong>" + parts[i] + "</strong>" : parts[i]);
        }
        return html.toString();
    }

    private String fill(String text, Record fields, boolean html) {
        try {
            return COMPILED.of(new CompiledTexts.Key(folder, language, text, html), () -> compile(text, html))
                    .execute(fields);
        } catch (MustacheException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
    }

    private Template compile(String text, boolean html) {
        return compiler(html, part -> new StringReader(part(part, html))).compile(source(text, html));
    }

    private static String fill(String text, Record fields, Mustache.TemplateLoader parts) {
        try {
            return compiler(false, parts).compile(source(text, false)).execute(fields);
        } catch (MustacheException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A block that the text mentions has no ending; what blocks mention themselves has. */
    private String part(String name, boolean html) {
        if (name.indexOf('.') >= 0) {
            return TemplateFiles.text(folder, language, name);
        }
        return html
                ? BLOCK + "\n" + TemplateFiles.text(folder, language, name + ".html") + BLOCK_END
                : TemplateFiles.text(folder, language, name + ".txt");
    }

    private static String source(String text, boolean html) {
        StringBuilder source = new StringBuilder();
        for (WordingSource.Piece piece : WordingSource.pieces(text.replace("\r\n", "\n"))) {
            source.append(
                    switch (piece.kind()) {
                        case TEXT -> marked(html ? Escapers.HTML.escape(piece.name()) : piece.name());
                        case FIELD -> "{{" + piece.name() + "}}";
                        case SECTION -> "{{#" + piece.name() + "}}";
                        case INVERTED -> "{{^" + piece.name() + "}}";
                        case END -> "{{/" + piece.name() + "}}";
                        case BLOCK -> "{{>" + piece.name() + "}}";
                        case COMMENT -> "{{! }}";
                        case MISTAKE ->
                            throw new TemplateException(
                                    "no field can be read from " + piece.name() + " on line " + piece.line());
                    });
        }
        return source.toString();
    }

    private static String marked(String text) {
        return MARKS.matcher(text).replaceAll("").replace("**", String.valueOf(BOLD));
    }

    /** Fields are the components of records, escaped for HTML or taken as they are; an unknown one is a mistake. */
    static Mustache.Compiler compiler(boolean html, Mustache.TemplateLoader parts) {
        Mustache.Escaper escaper = html ? Escapers.HTML : Escapers.NONE;
        return Mustache.compiler()
                .withEscaper(value -> MARKS.matcher(escaper.escape(value)).replaceAll(""))
                .strictSections(true) // a section on an unknown name is a mistake, not an empty section
                .withFormatter(value -> value instanceof Optional<?> optional
                        ? optional.map(Object::toString).orElse("")
                        : value.toString())
                .withCollector(new RecordFields())
                .withLoader(parts);
    }
}
