package io.quittance.intake.reading.values;

/** What stands before the cents; the other mark, a space or an apostrophe may then stand between thousands. */
public enum DecimalMark {
    COMMA("1 234,56"),
    POINT("1,234.56");

    private final String example;

    DecimalMark(String example) {
        this.example = example;
    }

    /** For showing to a person. */
    public String example() {
        return example;
    }
}
