package io.quittance.notifications.catcher;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** On the embedded default, and where nobody named a mail server, the program brings its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMailCatcher
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
}
