package io.quittance.notifications.template;

import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.Vocabulary;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the words of messages may mention. */
@Configuration(proxyBeanMethods = false)
class MessageVocabulary {

    @Bean
    Vocabulary vocabularyOfMails() {
        return new Vocabulary(
                WordingKind.MAIL,
                Reminder.class,
                Set.of(),
                List.of("figures", "invoices", "charges", "totals", "payment", "closing"),
                true);
    }

    @Bean
    Vocabulary vocabularyOfTexts() {
        return new Vocabulary(WordingKind.SMS, Reminder.class, Set.of(), List.of(), false);
    }

    @Bean
    Vocabulary vocabularyOfGuides() {
        return new Vocabulary(WordingKind.GUIDE, Reminder.class, Set.of(), List.of(), false);
    }

    @Bean
    Vocabulary vocabularyOfLetters() {
        return new Vocabulary(
                WordingKind.LETTER,
                LetterFields.class,
                Set.of("sheet"),
                List.of("invoices", "charges", "payment", "parties"),
                true);
    }
}
