package io.quittance.notifications.template;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.quittance.notifications.wording.Wording;
import java.io.StringReader;
import java.io.StringWriter;
import org.springframework.stereotype.Component;

/** Mails: the words filled in, under the firm's name and the reader's, once plain and once in HTML. */
@Component
public class MailTemplates {

    private static final String FOLDER = "mail";

    private static final ParagraphTags TAGS =
            new ParagraphTags("<p style=\"margin:0 0 14px;\">", "<p style=\"margin:20px 0 14px;\">");

    private final Template plain = layout("layout.txt", false);
    private final Template html = layout("layout.html", true);

    /** What the layout knows beside the reminder; the body is finished and goes in as it is. */
    record Page(String subject, String language, String body) {}

    /**
     * Fills in these words.
     *
     * @throws TemplateException if they mention what a reminder does not hold
     */
    public MailText render(Wording wording, Reminder reminder) {
        LightText text = new LightText(FOLDER, wording.language());
        String subject = text.line(wording.subject(), reminder);
        return new MailText(
                subject,
                fill(plain, wording, subject, text.plain(wording.body(), reminder), reminder),
                fill(html, wording, subject, text.html(wording.body(), reminder, TAGS), reminder));
    }

    private static String fill(Template layout, Wording wording, String subject, String body, Reminder reminder) {
        try {
            StringWriter filled = new StringWriter();
            layout.execute(new Page(subject, wording.language().getLanguage(), body), reminder, filled);
            return filled.toString();
        } catch (MustacheException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Template layout(String name, boolean html) {
        return LightText.compiler(html, part -> new StringReader(TemplateFiles.text(FOLDER, "", part)))
                .compile(TemplateFiles.text(FOLDER, "", name));
    }
}
