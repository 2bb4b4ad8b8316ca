package io.quittance.web.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why the start was refused, and what to do. */
final class StarterAccountsFailureAnalyzer extends AbstractFailureAnalyzer<StarterAccountsExposedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StarterAccountsExposedException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Start once without SERVER_ADDRESS and change these passwords, or name an empty folder with"
                        + " QUITTANCE_DATA.",
                cause);
    }
}
