package io.quittance.intake.reading.columns;

import static io.quittance.intake.reading.columns.Kind.CLIENTS;
import static io.quittance.intake.reading.columns.Kind.INVOICES;
import static io.quittance.intake.reading.columns.Kind.PAYMENTS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A fact that a column can hold; which facts a file can hold depends on what its rows are. */
public enum Field {
    CLIENT_NUMBER(FieldType.TEXT, INVOICES, CLIENTS, PAYMENTS),
    CLIENT_NAME(FieldType.TEXT, INVOICES, CLIENTS, PAYMENTS),
    SIREN(FieldType.SIREN, INVOICES, CLIENTS),
    VAT_NUMBER(FieldType.VAT_NUMBER, INVOICES, CLIENTS),
    EMAIL(FieldType.EMAIL, INVOICES, CLIENTS),
    PHONE(FieldType.TEXT, INVOICES, CLIENTS),
    CONTACT_NAME(FieldType.TEXT, INVOICES, CLIENTS),
    CONTACT_ROLE(FieldType.TEXT, INVOICES, CLIENTS),
    LANGUAGE(FieldType.LANGUAGE, INVOICES, CLIENTS),
    ADDRESS_LINE_1(FieldType.TEXT, INVOICES, CLIENTS),
    ADDRESS_LINE_2(FieldType.TEXT, INVOICES, CLIENTS),
    POSTCODE(FieldType.TEXT, INVOICES, CLIENTS),
    CITY(FieldType.TEXT, INVOICES, CLIENTS),
    COUNTRY(FieldType.COUNTRY, INVOICES, CLIENTS),
    SEGMENT(FieldType.TEXT, INVOICES, CLIENTS),
    COLLECTOR(FieldType.TEXT, INVOICES, CLIENTS),
    INVOICE_NUMBER(FieldType.TEXT, INVOICES, PAYMENTS),
    DOCUMENT_KIND(FieldType.DOCUMENT_KIND, INVOICES),
    ISSUE_DATE(FieldType.DATE, INVOICES),
    DUE_DATE(FieldType.DATE, INVOICES),
    CURRENCY(FieldType.CURRENCY, INVOICES, PAYMENTS),
    /** Amount of the invoice including VAT. */
    TOTAL(FieldType.AMOUNT, INVOICES),
    /** What remains due of the invoice. */
    BALANCE(FieldType.AMOUNT, INVOICES),
    /** Day on which the invoice was paid; without a paid amount, it was paid in whole. */
    PAID_DAY(FieldType.DATE, INVOICES),
    PAID_AMOUNT(FieldType.AMOUNT, INVOICES),
    ORDER_REFERENCE(FieldType.TEXT, INVOICES),
    /** Days between issue and due date. */
    PAYMENT_TERMS_DAYS(FieldType.DAYS, INVOICES, CLIENTS),
    PAYMENT_AMOUNT(FieldType.AMOUNT, PAYMENTS),
    PAYMENT_DATE(FieldType.DATE, PAYMENTS),
    PAYMENT_REFERENCE(FieldType.TEXT, PAYMENTS);

    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot change
    private final Set<Kind> kinds;

    Field(FieldType type, Kind... kinds) {
        this.type = type;
        this.kinds = Set.of(kinds);
    }

    public FieldType type() {
        return type;
    }

    /** Whether rows of this kind can hold this fact. */
    public boolean of(Kind kind) {
        return kinds.contains(kind);
    }

    /** By its name, whatever the case and with any of {@code _ - .} or blanks between words. */
    static Optional<Field> named(String name) {
        String wanted = bare(name);
        return Arrays.stream(values())
                .filter(field -> bare(field.name()).equals(wanted))
                .findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }
}
