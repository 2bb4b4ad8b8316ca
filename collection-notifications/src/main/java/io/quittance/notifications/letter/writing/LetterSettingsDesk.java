package io.quittance.notifications.letter.writing;

import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is set about the letters of a creditor. */
@Component
public class LetterSettingsDesk {

    private final JdbcClient jdbc;
    private final History history;

    LetterSettingsDesk(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public LetterSettings of(long creditorId) {
        return jdbc.sql("""
                select signatory_name as signatory, signatory_title as title, notice_days, enclosures
                from letter_settings where creditor_id = :creditor
                """)
                .param("creditor", creditorId)
                .query(LetterSettings.class)
                .optional()
                .orElse(LetterSettings.NONE);
    }

    /** Replaces them and writes it down; letters that wait take them over before they are printed. */
    @Transactional
    public void change(long creditorId, LetterSettings settings, LocalDate on, String by) {
        jdbc.sql("""
                insert into letter_settings (creditor_id, signatory_name, signatory_title, notice_days, enclosures, changed_by)
                values (:creditor, :signatory, :title, :days, :enclosures, :by)
                on conflict (creditor_id) do update
                set signatory_name = excluded.signatory_name, signatory_title = excluded.signatory_title,
                    notice_days = excluded.notice_days, enclosures = excluded.enclosures,
                    changed_at = now(), changed_by = excluded.changed_by
                """)
                .param("creditor", creditorId)
                .param("signatory", settings.signatory())
                .param("title", settings.title())
                .param("days", settings.noticeDays())
                .param("enclosures", settings.enclosures())
                .param("by", by)
                .update();
        history.record(new Fact(
                creditorId, null, null, FactKind.CREDITOR_CHANGED, on, by, Map.of("letters", settings.signatory())));
    }
}
