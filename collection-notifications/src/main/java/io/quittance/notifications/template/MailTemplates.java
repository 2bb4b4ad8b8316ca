package io.quittance.notifications.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
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
 * The mails shipped with the program, by code and language: {@code mail/fr/reminder-1.subject.mustache}, {@code .txt},
 * {@code .html}; what they share is looked for beside them, then in {@code mail}.
 */
@Component
public class MailTemplates {

    private static final String FOLDER = "/mail/";

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** What the layout knows beside the reminder. */
    record Page(String subject, String language) {}

    /**
     * Fills in the template of this code.
     *
     * @param language French, or English for every other
     * @throws TemplateException if there is no such template, or it mentions what a reminder does not hold
     */
    public MailText render(String code, Locale language, Reminder reminder) {
        String spoken = language.getLanguage().equals("fr") ? "fr" : "en";
        String subject = fill(spoken, code + ".subject", reminder, new Page("", spoken));
        Page page = new Page(subject.strip(), spoken);
        return new MailText(
                page.subject(),
                fill(spoken, code + ".txt", reminder, page),
                fill(spoken, code + ".html", reminder, page));
    }

    private String fill(String language, String name, Reminder reminder, Page page) {
        String path = language + '/' + name;
        try {
            StringWriter filled = new StringWriter();
            compiled.computeIfAbsent(path, missing -> compile(language, name)).execute(page, reminder, filled);
            return filled.toString();
        } catch (MustacheException e) {
            throw new TemplateException("template " + path + ": " + e.getMessage(), e);
        }
    }

    private static Template compile(String language, String name) {
        try (Reader source = open(language, name)) {
            return compiler(name.endsWith(".html"), partial -> open(language, partial))
                    .compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mustache.Compiler compiler(boolean html, Mustache.TemplateLoader partials) {
        return Mustache.compiler()
                .escapeHTML(html)
                .strictSections(true) // a section on an unknown name is a mistake, not an empty section
                .withCollector(new RecordFields())
                .withLoader(partials);
    }

    /** The whole text at once, so that no stream is left to a library to close. */
    private static Reader open(String language, String name) {
        String file = name + ".mustache";
        try (InputStream own = resource(language + '/' + file);
                InputStream shared = resource(file)) {
            InputStream found = own != null ? own : shared;
            if (found == null) {
                throw new TemplateException("there is no template " + language + '/' + name);
            }
            return new StringReader(new String(found.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream resource(String path) {
        return MailTemplates.class.getResourceAsStream(FOLDER + path);
    }
}
