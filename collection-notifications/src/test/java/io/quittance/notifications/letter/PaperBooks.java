package io.quittance.notifications.letter;

import io.quittance.client.Client;
import io.quittance.client.ClientKind;
import io.quittance.creditor.Creditor;
import io.quittance.invoice.Invoice;
import io.quittance.notifications.Books;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books whose steps go by post. */
public final class PaperBooks {

    private final Books books;
    private final JdbcClient jdbc;

    public PaperBooks(Books books, JdbcClient jdbc) {
        this.books = books;
        this.jdbc = jdbc;
    }

    /** A French firm with its number and address. */
    public Client client(Creditor creditor, String name, String postcode, String city) {
        Client client = books.client(creditor, name, ClientKind.BUSINESS, Locale.FRENCH);
        jdbc.sql("""
                update client set siren = '404833048', address_line1 = '27 quai de l’Hôtel-de-Ville', postcode = :postcode, city = :city
                where id = :client
                """)
                .param("postcode", postcode)
                .param("city", city)
                .param("client", client.id())
                .update();
        return client;
    }

    /** An approved simple letter. */
    public long letter(Client client, Invoice... listed) {
        return byPost(books.step(client, "reminder-2", listed), "LETTER", "reminder-2");
    }

    /** An approved formal notice, with late charges. */
    public long formalNotice(Client client, Invoice... listed) {
        return byPost(books.stepWithCharges(client, listed), "REGISTERED_LETTER", "formal-notice");
    }

    private long byPost(long step, String channel, String template) {
        jdbc.sql("""
                with level as (
                    update dunning_level l set channel = :channel, template = :template
                    from dunning_step s
                    where s.id = :step and l.policy_version_id = s.policy_version_id and l.rank = s.rank)
                update dunning_step set channel = :channel, template = :template where id = :step
                """)
                .param("step", step)
                .param("channel", channel)
                .param("template", template)
                .update();
        return step;
    }

    public void sign(Creditor creditor) {
        jdbc.sql("""
                insert into letter_settings (creditor_id, signatory_name, signatory_title, enclosures, changed_by)
                values (:creditor, 'Hélène Vasseur', 'Directrice financière', 'copie des factures citées', 'test')
                """).param("creditor", creditor.id()).update();
    }

    /** The words of a step's letter; empty: it has none. */
    public List<String> text(long step) {
        return jdbc.sql("select body_text from letter where step_id = :step")
                .param("step", step)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public long letterOf(long step) {
        return jdbc.sql("select id from letter where step_id = :step")
                .param("step", step)
                .query(Long.class)
                .single();
    }

    /** What is missing, as the open task of the step says. */
    public List<String> missing(long step) {
        return jdbc.sql("select detail->>'missing' from task where step_id = :step and closed_at is null")
                .param("step", step)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public List<String> events(long step) {
        return jdbc.sql("""
                select e.state from letter_event e join letter l on l.id = e.letter_id where l.step_id = :step order by e.id
                """)
                .param("step", step)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
