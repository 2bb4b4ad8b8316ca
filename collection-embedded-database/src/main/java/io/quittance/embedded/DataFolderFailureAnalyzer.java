package io.quittance.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the data folder cannot be used, instead of a stack trace. */
final class DataFolderFailureAnalyzer extends AbstractFailureAnalyzer<DataFolderUnusableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderUnusableException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Stop the other program, or name another folder with QUITTANCE_DATA.",
                cause);
    }
}
