package io.quittance.notifications.catcher;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** Only where mails are caught: on the embedded default, while nobody named a mail server. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ConditionalOnBooleanProperty("quittance.embedded")
@Conditional(ConditionalOnMailCatcher.NoMailServerNamed.class)
public @interface ConditionalOnMailCatcher {

    /** True while {@code spring.mail.host} is not set. */
    final class NoMailServerNamed extends NoneNestedConditions {

        NoMailServerNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.mail.host")
        static final class Named {}
    }
}
