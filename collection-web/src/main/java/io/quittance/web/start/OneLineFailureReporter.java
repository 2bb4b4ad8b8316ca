package io.quittance.web.start;

import java.io.PrintStream;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** A port or a folder that is taken is one line on the terminal, not a report. */
final class OneLineFailureReporter implements FailureAnalysisReporter {

    private final PrintStream terminal = System.err;

    @Override
    public void report(FailureAnalysis analysis) {
        terminal.println(
                "Quittance did not start. " + line(analysis.getDescription()) + " " + line(analysis.getAction()));
    }

    private static String line(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }
}
