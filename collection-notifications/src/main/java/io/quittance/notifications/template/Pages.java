package io.quittance.notifications.template;

import com.samskivert.mustache.MustacheException;
import java.io.StringReader;
import java.util.Locale;

/** Pages that nobody edits, such as the index of a dossier, filled in with records. */
public final class Pages {

    private Pages() {}

    /**
     * Fills in {@code folder/language/name.mustache}; values are escaped, and what no XML can hold is left out.
     *
     * @param language French or English; any other reads English
     * @throws TemplateException when there is no such page, or it mentions what the record does not hold
     */
    public static String fill(String folder, Locale language, String name, Record page) {
        String spoken = language.getLanguage().equals("fr") ? "fr" : "en";
        try {
            return LetterTemplates.printable(
                    LightText.compiler(true, part -> new StringReader(TemplateFiles.text(folder, spoken, part)))
                            .compile(TemplateFiles.text(folder, spoken, name))
                            .execute(page));
        } catch (MustacheException e) {
            throw new TemplateException(folder + '/' + name + ": " + e.getMessage(), e);
        }
    }
}
