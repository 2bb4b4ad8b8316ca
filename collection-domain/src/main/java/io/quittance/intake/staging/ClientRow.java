package io.quittance.intake.staging;

import io.quittance.client.ContactRole;
import io.quittance.creditor.VatNumber;
import io.quittance.intake.reading.cells.ProblemCode;
import io.quittance.intake.reading.cells.ReadRow;
import io.quittance.intake.reading.columns.Field;
import io.quittance.intake.reading.values.PlainLetters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the client is and how to reach it: a row of a file of clients, and a part of a row of invoices. */
final class ClientRow implements RowShape {

    private static final List<Field> TEXTS = List.of(
            Field.CLIENT_NUMBER,
            Field.CLIENT_NAME,
            Field.SIREN,
            Field.EMAIL,
            Field.PHONE,
            Field.CONTACT_NAME,
            Field.LANGUAGE,
            Field.ADDRESS_LINE_1,
            Field.ADDRESS_LINE_2,
            Field.POSTCODE,
            Field.CITY,
            Field.COUNTRY,
            Field.SEGMENT,
            Field.COLLECTOR);
    private static final List<String> COLUMNS = List.of(
            "client_number",
            "client_name",
            "siren",
            "email",
            "phone",
            "contact_name",
            "language",
            "address_line1",
            "address_line2",
            "postcode",
            "city",
            "country",
            "segment",
            "collector",
            "vat_number",
            "contact_role",
            "terms_days");
    private static final Set<String> ACCOUNTING =
            Set.of("comptabilite", "compta", "comptable", "accounting", "accounts");
    private static final Set<String> DIRECTION =
            Set.of("direction", "directeur", "directrice", "gerant", "gerante", "director", "ceo");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<@Nullable Object> values(ReadRow row, RowProblems problems) {
        @Nullable Object[] values = new @Nullable Object[COLUMNS.size()];
        for (int i = 0; i < TEXTS.size(); i++) {
            values[i] = TextLimit.checked(row, TEXTS.get(i), problems);
        }
        values[TEXTS.size()] = vatNumber(row, problems);
        values[TEXTS.size() + 1] = contactRole(row.text(Field.CONTACT_ROLE));
        values[TEXTS.size() + 2] = row.days(Field.PAYMENT_TERMS_DAYS);
        return Arrays.asList(values);
    }

    /** The reader knows the form only; here its key is checked too, and a wrong number is left out. */
    private static @Nullable String vatNumber(ReadRow row, RowProblems problems) {
        String number = row.text(Field.VAT_NUMBER);
        if (number == null || VatNumber.isValid(number)) {
            return number;
        }
        problems.add(ProblemCode.VAT_NUMBER_INVALID, Field.VAT_NUMBER, "FR83404833048");
        return null;
    }

    private static @Nullable String contactRole(@Nullable String written) {
        if (written == null) {
            return null;
        }
        List<String> words = List.of(PlainLetters.of(written).split(" "));
        if (words.stream().anyMatch(ACCOUNTING::contains)) {
            return ContactRole.ACCOUNTING.name();
        }
        return (words.stream().anyMatch(DIRECTION::contains) ? ContactRole.DIRECTOR : ContactRole.OTHER).name();
    }
}
