package io.quittance.plan.schedule;

import java.util.List;

/** A plan that cannot be as it was asked for; nothing was changed. */
public final class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient List<Object> about;

    public PlanRefusedException(String field, String code, Object... about) {
        super(field + "." + code);
        this.field = field;
        this.code = code;
        this.about = List.of(about);
    }

    /** What is wrong, such as "instalments". */
    public String field() {
        return field;
    }

    /** What is wrong with it, for a wording in the reader's language, such as "sum". */
    public String code() {
        return code;
    }

    /** What the wording names: amounts as {@code Money}, days as {@code LocalDate}, numbers and texts. */
    public List<Object> about() {
        return about;
    }
}
