package io.quittance.dispute;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was asked of a dispute cannot be; it names the field that is to blame. */
public final class DisputeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final @Nullable BigDecimal most;

    DisputeRefusedException(String field, String code) {
        this(field, code, null);
    }

    DisputeRefusedException(String field, String code, @Nullable BigDecimal most) {
        super(field + " " + code + (most == null ? "" : " " + most.toPlainString()));
        this.field = field;
        this.code = code;
        this.most = most;
    }

    public String field() {
        return field;
    }

    /** {@code needed}, {@code form}, {@code most}, {@code past}, {@code taken}, {@code unknown} or {@code nothing}. */
    public String code() {
        return code;
    }

    /** The largest amount that could be; empty where it is not about one. */
    public Optional<BigDecimal> most() {
        return Optional.ofNullable(most);
    }
}
