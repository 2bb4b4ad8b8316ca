package io.quittance.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that drives a real browser; skipped, saying so, where there is none and none is required. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

    /** Looks for the browser before the application is started. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.executable().isPresent() || Chromium.isRequired()) {
                return ConditionEvaluationResult.enabled("a browser is here, or must be");
            }
            String reason =
                    "SKIPPED " + context.getDisplayName() + ": no Chromium on the PATH (or in QUITTANCE_BROWSER)";
            System.out.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
