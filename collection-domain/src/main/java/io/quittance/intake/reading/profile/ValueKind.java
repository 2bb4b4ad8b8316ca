package io.quittance.intake.reading.profile;

import io.quittance.intake.reading.values.BooleanText;
import io.quittance.intake.reading.values.CompanyNumber;
import io.quittance.intake.reading.values.CountryText;
import io.quittance.intake.reading.values.CurrencyText;
import io.quittance.intake.reading.values.DocumentKind;
import io.quittance.intake.reading.values.EmailText;
import io.quittance.intake.reading.values.LanguageText;
import io.quittance.intake.reading.values.WrittenTerms;
import java.util.function.Predicate;

/** What the values of a column may be taken for; one value may count for several. */
public enum ValueKind {
    DATE(text -> false), // counted with the evidence of its order
    AMOUNT(text -> false), // counted with the evidence of its decimal mark
    EMAIL(text -> text.indexOf('@') > 0 && !EmailText.addresses(text).isEmpty()),
    CURRENCY(text -> text.length() <= 5 && CurrencyText.code(text) != null),
    LANGUAGE(text -> word(text, 30) && LanguageText.code(text) != null),
    COUNTRY(text -> word(text, 50) && CountryText.code(text) != null),
    BOOLEAN(text -> BooleanText.value(text) != null),
    SIREN(text -> text.length() <= 20 && CompanyNumber.siren(text) != null),
    VAT_NUMBER(text -> text.length() <= 20 && CompanyNumber.vat(text) != null),
    DAYS(text -> text.length() <= 12 && WrittenTerms.days(text) != null),
    DOCUMENT_KIND(text -> DocumentKind.of(text) != null);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<String> recognised;

    ValueKind(Predicate<String> recognised) {
        this.recognised = recognised;
    }

    /** Whether it is worth looking up: most cells are numbers and addresses, and looking up costs. */
    private static boolean word(String text, int longest) {
        char last = text.charAt(text.length() - 1);
        return text.length() <= longest && text.indexOf('@') < 0 && !Character.isDigit(last);
    }

    boolean recognises(String clean) {
        return recognised.test(clean);
    }
}
