package io.quittance.intake.reading.columns;

import io.quittance.intake.reading.profile.ValueKind;
import org.jspecify.annotations.Nullable;

/** What the values of a field are made of, and how they show in a column. */
public enum FieldType {
    TEXT(null),
    DATE(ValueKind.DATE),
    AMOUNT(ValueKind.AMOUNT),
    CURRENCY(ValueKind.CURRENCY),
    LANGUAGE(ValueKind.LANGUAGE),
    COUNTRY(ValueKind.COUNTRY),
    EMAIL(ValueKind.EMAIL),
    SIREN(ValueKind.SIREN),
    VAT_NUMBER(ValueKind.VAT_NUMBER),
    DAYS(ValueKind.DAYS),
    DOCUMENT_KIND(ValueKind.DOCUMENT_KIND);

    private final @Nullable ValueKind shownBy;

    FieldType(@Nullable ValueKind shownBy) {
        this.shownBy = shownBy;
    }

    /** The kind of value that speaks for this type, or null where any text does. */
    @Nullable
    ValueKind shownBy() {
        return shownBy;
    }
}
