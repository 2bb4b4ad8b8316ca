package io.quittance.promise;

import io.quittance.money.Money;
import org.jspecify.annotations.Nullable;

/** A promise that cannot be, or that needs a second thought; nothing was changed. */
public final class PromiseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient @Nullable Money most;

    PromiseRefusedException(String field, String code) {
        this(field, code, null);
    }

    PromiseRefusedException(String field, String code, @Nullable Money most) {
        super(field + "." + code);
        this.field = field;
        this.code = code;
        this.most = most;
    }

    /** The component of {@link NewPromise} that is wrong. */
    public String field() {
        return field;
    }

    /** What is wrong with it, for a wording in the reader's language, such as "past". */
    public String code() {
        return code;
    }

    /** The most that could be promised; null: it is not about an amount. */
    public @Nullable Money most() {
        return most;
    }
}
