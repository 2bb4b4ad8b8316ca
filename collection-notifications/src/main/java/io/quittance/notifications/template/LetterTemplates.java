package io.quittance.notifications.template;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Letters as XHTML: the words of a code ({@code wording/letter/fr/reminder-1.mustache}: the subject on the first line, then
 * the body as {@link LightText}) in the layout that all share ({@code letter/layout.html.mustache}); tables and other fixed
 * blocks stand beside it, by language.
 */
@Component
public class LetterTemplates {

    private static final String WORDS = "/wording/letter/";
    private static final String BLOCKS = "/letter/";

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** A letter's subject, and the whole of it as XHTML. */
    public record LetterText(String subject, String xhtml) {}

    /** What a template may mention: its own fields, then those of the sheet and of the reminder. */
    record Page(String subject, String language, String body, LetterSheet sheet, Reminder reminder) {}

    /** Words before they are filled in. */
    record Words(String subject, String body) {}

    /**
     * Fills in the letter of this code.
     *
     * @param language French, or English for every other
     * @throws TemplateException if there is no such letter, or it mentions what neither record holds
     */
    public LetterText render(String code, Locale language, LetterSheet sheet, Reminder reminder) {
        String spoken = language.getLanguage().equals("fr") ? "fr" : "en";
        String subject = fill(spoken, code + ".subject", new Page("", spoken, "", sheet, reminder))
                .strip();
        String body = fill(spoken, code + ".body", new Page(subject, spoken, "", sheet, reminder));
        return new LetterText(subject, fill(spoken, "layout.html", new Page(subject, spoken, body, sheet, reminder)));
    }

    /** Fills in a list or a page that is no letter, in the same type: {@code cover.html} in this language. */
    public String page(String name, Locale language, Record context) {
        StringWriter filled = new StringWriter();
        String spoken = language.getLanguage().equals("fr") ? "fr" : "en";
        MailTemplates.compiler(true, partial -> new StringReader(block(spoken, partial)))
                .compile(block(spoken, name))
                .execute(context, filled);
        return printable(filled.toString());
    }

    private String fill(String language, String name, Page page) {
        String key = language + '/' + name;
        try {
            StringWriter filled = new StringWriter();
            compiled.computeIfAbsent(key, missing -> compile(language, name)).execute(page, filled);
            return printable(filled.toString());
        } catch (MustacheException e) {
            throw new TemplateException("letter " + key + ": " + e.getMessage(), e);
        }
    }

    /** Without the characters that no XML can hold. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static Template compile(String language, String name) {
        boolean isSubject = name.endsWith(".subject");
        String source = isSubject
                ? words(language, name.replace(".subject", "")).subject()
                : name.endsWith(".body")
                        ? LightText.toXhtml(
                                words(language, name.replace(".body", "")).body())
                        : block(language, name);
        return MailTemplates.compiler(!isSubject, partial -> new StringReader(block(language, partial)))
                .compile("{{#reminder}}{{#sheet}}" + source + "{{/sheet}}{{/reminder}}");
    }

    private static Words words(String language, String code) {
        String text = resource(WORDS + language + '/' + code + ".mustache");
        if (text == null) {
            throw new TemplateException("there is no letter " + language + '/' + code);
        }
        int end = text.indexOf('\n');
        return new Words(text.substring(0, end), text.substring(end).strip());
    }

    /** A block of this language, or one that all share; words name it without its ending. */
    private static String block(String language, String name) {
        String file = (name.endsWith(".html") ? name : name + ".html") + ".mustache";
        String own = resource(BLOCKS + language + '/' + file);
        String found = own == null ? resource(BLOCKS + file) : own;
        if (found == null) {
            throw new TemplateException("there is no block " + language + '/' + name);
        }
        return found.stripTrailing();
    }

    private static @Nullable String resource(String path) {
        try (InputStream found = LetterTemplates.class.getResourceAsStream(path)) {
            return found == null ? null : new String(found.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
