package io.quittance.notifications.template;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.quittance.notifications.template.LightText.ParagraphTags;
import io.quittance.notifications.wording.Wording;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Letters as XHTML: the words filled in, in the layout that all share ({@code letter/layout.html.mustache}); tables and
 * other fixed blocks stand beside it, in French and in English.
 */
@Component
public class LetterTemplates {

    private static final String FOLDER = "letter";
    private static final ParagraphTags TAGS = new ParagraphTags("<p>", "<p class=\"ask\">");

    private final Map<String, Template> pages = new ConcurrentHashMap<>();

    /** A letter's subject, and the whole of it as XHTML. */
    public record LetterText(String subject, String xhtml) {}

    /** What the layout knows beside the fields; the body is finished and goes in as it is. */
    record Page(String subject, String language, String body) {}

    /**
     * Fills in these words.
     *
     * @throws TemplateException if they mention what the fields do not hold, or there is no layout in their language
     */
    public LetterText render(Wording wording, LetterFields fields) {
        LightText text = new LightText(FOLDER, wording.language());
        String language = wording.language().getLanguage();
        String subject = text.line(wording.subject(), fields);
        String body = text.html(wording.body(), fields, TAGS).replace("<br>", "<br/>");
        return new LetterText(subject, fill("layout", language, new Page(subject, language, body), fields));
    }

    /**
     * A page that is no letter, such as the list on top of a batch.
     *
     * @param name of its file, without {@code .html.mustache}
     * @param language {@code fr} or {@code en}
     */
    public String page(String name, String language, Record fields) {
        return fill(name, language, new Page("", language, ""), fields);
    }

    private String fill(String name, String language, Page page, Record fields) {
        try {
            StringWriter filled = new StringWriter();
            pages.computeIfAbsent(language + '/' + name, missing -> compile(name, language))
                    .execute(page, fields, filled);
            return printable(filled.toString());
        } catch (MustacheException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Template compile(String name, String language) {
        return LightText.compiler(true, part -> new StringReader(TemplateFiles.text(FOLDER, language, part)))
                .compile(TemplateFiles.text(FOLDER, language, name + ".html"));
    }

    /** Without the characters that no XML can hold. */
    static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
