package io.quittance.notifications.catcher;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** On the embedded default, and where nobody named a mail server, the program brings its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("quittance.embedded")
@Conditional(MailCatcherConfiguration.NoMailServerNamed.class)
class MailCatcherConfiguration {

    @Bean
    MailCatcher mailCatcher(JdbcClient jdbc) {
        return new MailCatcher(jdbc);
    }

    @Bean
    JavaMailSenderImpl catchingMailSender(MailCatcher catcher) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(catcher.host());
        sender.setPort(catcher.port());
        return sender;
    }

    static final class NoMailServerNamed extends NoneNestedConditions {

        NoMailServerNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.mail.host")
        static final class Named {}
    }
}
