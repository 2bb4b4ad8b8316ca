package io.quittance.call;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was said of a call does not hold together; nothing was changed. */
public final class CallRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final @Nullable BigDecimal most;

    CallRefusedException(String field, String code) {
        this(field, code, null);
    }

    CallRefusedException(String field, String code, @Nullable BigDecimal most) {
        super(field + "." + code);
        this.field = field;
        this.code = code;
        this.most = most;
    }

    /** The component of {@link CallReport} that is wrong. */
    public String field() {
        return field;
    }

    /** What is wrong with it, for a wording in the reader's language, such as "past". */
    public String code() {
        return code;
    }

    /** The most that would be accepted, in the currency of the step; null: it is not about an amount. */
    public @Nullable BigDecimal most() {
        return most;
    }
}
