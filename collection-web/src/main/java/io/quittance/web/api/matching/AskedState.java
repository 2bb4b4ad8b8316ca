package io.quittance.web.api.matching;

import io.quittance.insight.matching.LineList.LineState;

/** How a caller writes the state of movements it asks for. */
enum AskedState {
    matched(LineState.MATCHED),
    proposed(LineState.PROPOSED),
    unmatched(LineState.UNMATCHED);

    private final LineState state;

    AskedState(LineState state) {
        this.state = state;
    }

    LineState state() {
        return state;
    }
}
