package io.quittance.notifications.template;

import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.Vocabulary;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the words of a mail may mention. */
@Configuration(proxyBeanMethods = false)
class MailVocabulary {

    static final Vocabulary MAIL = new Vocabulary(
            WordingKind.MAIL,
            Reminder.class,
            List.of("figures", "invoices", "charges", "totals", "payment", "closing"),
            true);

    @Bean
    Vocabulary vocabularyOfMails() {
        return MAIL;
    }
}
