package io.quittance.notifications.template;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.quittance.notifications.template.LightText.ParagraphTags;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingVariant;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails: the words filled in, under the firm's name and the reader's, once plain and once in HTML. */
@Component
public class MailTemplates {

    private static final String FOLDER = "mail";

    private static final ParagraphTags TAGS =
            new ParagraphTags("<p style=\"margin:0 0 14px;\">", "<p style=\"margin:20px 0 14px;\">");

    private final Template plain = layout("layout.txt", false);
    private final Template html = layout("layout.html", true);

    /** What the layout knows beside the reminder; the body and the line of the files are finished and go in as they are. */
    record Page(String subject, String language, String body, Optional<String> files) {}

    /**
     * Fills in these words.
     *
     * @throws TemplateException if they mention what a reminder does not hold
     */
    public MailText render(Wording wording, Reminder reminder) {
        return render(wording, reminder, Files.NONE);
    }

    /**
     * The same for a mail that takes files along.
     *
     * @throws TemplateException if they mention what a reminder does not hold
     */
    public MailText render(Wording wording, Record reminder, Files files) {
        LightText text = new LightText(FOLDER, wording.language());
        String subject = text.line(wording.subject(), reminder);
        return new MailText(
                subject,
                fill(
                        plain,
                        reminder,
                        page(wording, subject, text.plain(wording.body(), reminder), line(wording, files, false))),
                fill(
                        html,
                        reminder,
                        page(wording, subject, text.html(wording.body(), reminder, TAGS), line(wording, files, true))));
    }

    /**
     * The words of a notice, which nobody edits: {@code notice/fr/plan-proposal.mustache}, its first line the subject.
     *
     * @param fields what they mention; the layout and its blocks mention what those of a {@link Reminder} do
     * @throws TemplateException when there are none in this language, or they mention what the fields do not hold
     */
    public MailText notice(String code, Locale language, Record fields, Files files) {
        String[] parts = TemplateFiles.text("notice", language.getLanguage(), code)
                .strip()
                .split("\\R", 2);
        Wording wording = new Wording(
                Optional.empty(), language, WordingVariant.STANDARD, parts[0].strip(), parts[parts.length - 1].strip());
        return render(wording, fields, files);
    }

    private static Page page(Wording wording, String subject, String body, Optional<String> files) {
        return new Page(subject, wording.language().getLanguage(), body, files);
    }

    private static Optional<String> line(Wording wording, Files files, boolean html) {
        if (files.equals(Files.NONE)) {
            return Optional.empty();
        }
        String words = TemplateFiles.text(FOLDER, wording.language().getLanguage(), "files.txt");
        return Optional.of(LightText.compiler(html, part -> new StringReader(""))
                .compile(words)
                .execute(files)
                .strip());
    }

    private static String fill(Template layout, Record reminder, Page page) {
        try {
            StringWriter filled = new StringWriter();
            layout.execute(page, reminder, filled);
            return filled.toString();
        } catch (MustacheException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Template layout(String name, boolean html) {
        return LightText.compiler(html, part -> new StringReader(TemplateFiles.text(FOLDER, "", part)))
                .compile(TemplateFiles.text(FOLDER, "", name));
    }

    /**
     * What a mail says of the files of its invoices.
     *
     * @param attached those that it takes along
     * @param tooLarge those that would make it too large for a mailbox
     */
    public record Files(Optional<Names> attached, Optional<Names> tooLarge) {

        /** It takes nothing along, and says nothing of it. */
        public static final Files NONE = new Files(Optional.empty(), Optional.empty());

        /** Some names, apart by commas; {@code single} when it is one. */
        public record Names(String names, boolean single) {

            /** Empty: there are none. */
            public static Optional<Names> of(List<String> names) {
                return names.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Names(String.join(", ", names), names.size() == 1));
            }
        }
    }
}
