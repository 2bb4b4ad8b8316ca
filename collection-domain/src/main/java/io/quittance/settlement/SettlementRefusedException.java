package io.quittance.settlement;

import io.quittance.money.Money;
import org.jspecify.annotations.Nullable;

/** A settlement that cannot be; nothing was changed. */
public final class SettlementRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient @Nullable Money most;

    SettlementRefusedException(String field, String code) {
        this(field, code, null);
    }

    SettlementRefusedException(String field, String code, @Nullable Money most) {
        super(field + "." + code);
        this.field = field;
        this.code = code;
        this.most = most;
    }

    /** The component of {@link NewSettlement} that is wrong. */
    public String field() {
        return field;
    }

    /** What is wrong with it, for a wording in the reader's language, such as "past". */
    public String code() {
        return code;
    }

    /** What the invoices owe; null: it is not about an amount. */
    public @Nullable Money most() {
        return most;
    }
}
