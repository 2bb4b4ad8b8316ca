package io.quittance.intake.reading.values;

/** In which order day, month and year are written where all three are numbers. */
public enum DateOrder {
    DAY_MONTH_YEAR("dd/MM/yyyy"),
    MONTH_DAY_YEAR("MM/dd/yyyy"),
    YEAR_MONTH_DAY("yyyy-MM-dd");

    private final String pattern;

    DateOrder(String pattern) {
        this.pattern = pattern;
    }

    /** For showing to a person, never for parsing: separators, two-digit years and times are read anyway. */
    public String pattern() {
        return pattern;
    }
}
