package io.quittance.notifications.dossier;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of constants in a dossier: channels, outcomes, reasons; {@code dossier/words_fr.properties}. */
final class DossierWords {

    private DossierWords() {}

    /** The constant itself where there is no word for it. */
    static String of(Locale language, String constant) {
        Locale spoken = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        try {
            return ResourceBundle.getBundle(
                            "dossier.words",
                            spoken,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(constant);
        } catch (MissingResourceException none) {
            return constant;
        }
    }
}
