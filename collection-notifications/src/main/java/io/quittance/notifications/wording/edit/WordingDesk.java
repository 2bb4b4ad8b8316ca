package io.quittance.notifications.wording.edit;

import io.quittance.client.Languages;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.notifications.wording.NoWordingException;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.WordingVariant;
import io.quittance.notifications.wording.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes words by adding a version, which the next message is written from. */
@Component
public class WordingDesk {

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final Vocabularies vocabularies;
    private final WordingList list;
    private final WordingVersions versions;
    private final History history;

    WordingDesk(
            JdbcClient jdbc,
            Wordings wordings,
            Vocabularies vocabularies,
            WordingList list,
            WordingVersions versions,
            History history) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.vocabularies = vocabularies;
        this.list = list;
        this.versions = versions;
        this.history = history;
    }

    /**
     * Makes these words the ones in force; the same as before: nothing is added.
     *
     * @param after the version that the person saw: 0 when none was saved yet
     * @throws WordingInvalidException naming every field, section and block that could not be filled in, or that a formal
     *     notice lacks
     * @throws WordingChangedException when somebody saved another version meanwhile
     */
    @Transactional
    public void save(long creditorId, WordingKey key, int after, String subject, String body, LocalDate on, String by) {
        String line = subject.strip().replaceAll("\\s*\\R\\s*", " ");
        String text = body.replace("\r\n", "\n").strip();
        List<WordingMistake> mistakes = new ArrayList<>(mistakesIn(key.kind(), line, text));
        if (isFormal(creditorId, key)) {
            mistakes.addAll(FormalNotice.mistakesIn(key.language(), line, text));
        }
        if (!mistakes.isEmpty()) {
            throw new WordingInvalidException(mistakes);
        }
        Optional<Wording> before = wordings.exactly(creditorId, key);
        if (before.filter(now -> now.subject().equals(line) && now.body().equals(text))
                .isEmpty()) {
            add(creditorId, key, after, line, text, on, by);
        }
    }

    /** Whether these words are a formal notice, or a copy of one: its first words were. */
    private boolean isFormal(long creditorId, WordingKey key) {
        return key.kind() == WordingKind.LETTER
                && (key.code().equals(WordingKey.FORMAL_NOTICE)
                        || versions.first(creditorId, key)
                                .filter(first -> FormalNotice.mistakesIn(
                                                first.language(), first.subject(), first.body())
                                        .isEmpty())
                                .isPresent());
    }

    /**
     * What is wrong with these words, without saving them; empty: nothing.
     *
     * @throws java.util.NoSuchElementException when words of this kind cannot be edited
     */
    public List<WordingMistake> mistakesIn(WordingKind kind, String subject, String body) {
        return WordingCheck.mistakesIn(subject, body, vocabularies.find(kind).orElseThrow());
    }

    /**
     * Makes another text of this kind, which says in each language what the standard words of the model say.
     *
     * @param code lower case letters, digits and hyphens
     * @throws NoWordingException when there is no such model
     * @throws IllegalArgumentException when there is a text under this code already
     */
    @Transactional
    public void copy(long creditorId, WordingKind kind, String model, String code, LocalDate on, String by) {
        if (list.codes(creditorId, kind).contains(code)) {
            throw new IllegalArgumentException("there is a text " + code + " already");
        }
        wordings.find(creditorId, kind, model, Locale.ENGLISH, WordingVariant.STANDARD);
        for (Locale language : Languages.SPOKEN) {
            wordings.exactly(creditorId, new WordingKey(kind, model, language, WordingVariant.STANDARD))
                    .ifPresent(words -> add(
                            creditorId,
                            new WordingKey(kind, code, language, WordingVariant.STANDARD),
                            versionsOf(creditorId, new WordingKey(kind, code, language, WordingVariant.STANDARD)),
                            words.subject(),
                            words.body(),
                            on,
                            by));
        }
    }

    private int versionsOf(long creditorId, WordingKey key) {
        return versions.of(creditorId, key).size();
    }

    /**
     * Puts the shipped words back in force; where none were shipped, others stand in from now on.
     *
     * @throws WordingChangedException when somebody saved another version meanwhile
     */
    @Transactional
    public void backToShipped(long creditorId, WordingKey key, int after, LocalDate on, String by) {
        if (wordings.exactly(creditorId, key).flatMap(Wording::id).isPresent()) {
            add(creditorId, key, after, null, null, on, by);
        }
    }

    private void add(
            long creditorId,
            WordingKey key,
            int after,
            @Nullable String subject,
            @Nullable String body,
            LocalDate on,
            String by) {
        try {
            int added = jdbc.sql("""
                    insert into wording (creditor_id, kind, code, language, variant, version, subject, body, saved_by)
                    select :creditor, :kind, :code, :language, :variant, :after + 1, :subject::text, :body::text, :by
                    where :after = (select coalesce(max(version), 0) from wording
                                    where creditor_id = :creditor and kind = :kind and code = :code
                                      and language = :language and variant = :variant)
                    """)
                    .param("creditor", creditorId)
                    .param("kind", key.kind().name())
                    .param("code", key.code())
                    .param("language", key.language().getLanguage())
                    .param("variant", key.variant().name())
                    .param("after", after)
                    .param("subject", subject)
                    .param("body", body)
                    .param("by", by)
                    .update();
            if (added == 0) {
                throw new WordingChangedException();
            }
        } catch (DuplicateKeyException theirs) {
            throw new WordingChangedException();
        }
        Map<String, String> detail = Map.of(
                "kind", key.kind().name(),
                "code", key.code(),
                "language", key.language().getLanguage(),
                "variant", key.variant().name(),
                "version", Integer.toString(after + 1));
        history.record(new Fact(creditorId, null, null, FactKind.WORDING_SAVED, on, by, detail));
    }
}
