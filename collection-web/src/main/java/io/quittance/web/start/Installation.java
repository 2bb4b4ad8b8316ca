package io.quittance.web.start;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this installation is; templates call it {@code @installation}. */
@Component("installation")
public class Installation {

    private final boolean embedded;

    Installation(@Value("${quittance.embedded:false}") boolean embedded) {
        this.embedded = embedded;
    }

    /** The embedded default, on one machine, to look at and to try: days may be lived ahead, and mails may be caught. */
    public boolean isEmbedded() {
        return embedded;
    }
}
