package io.quittance.web.matching;

import io.quittance.matching.MatchRefusedException;
import io.quittance.web.frame.Note;

/** Why a movement was not matched, in words. */
public final class Refusal {

    private Refusal() {}

    /** The note that says it. */
    public static Note of(MatchRefusedException refused) {
        return Note.bad(
                "matching",
                switch (refused.reason()) {
                    case NOTHING_WAITS -> "matching.refused.nothing-waits";
                    case TOO_MUCH -> "matching.refused.too-much";
                    case NOTHING_GIVEN -> "matching.refused.nothing-given";
                    case NOT_OPEN -> "matching.refused.not-open";
                    case OTHER_CURRENCY -> "matching.refused.other-currency";
                    case WENT_OUT -> "matching.refused.went-out";
                    case NOT_THAT_PAYMENT -> "matching.refused.not-that-payment";
                    case NOT_MATCHED -> "matching.refused.not-matched";
                });
    }
}
