package io.quittance.notifications.enclosure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each mail takes along, under which names, in order. */
@Component
public class MailAttachments {

    private final JdbcClient jdbc;

    MailAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as its reader finds it. */
    public record Attachment(String name, InvoiceFile file) {}

    /** Notes what a mail takes along, in the place of what was noted before. */
    @Transactional
    public void put(long message, List<InvoiceFile> files) {
        jdbc.sql("delete from message_attachment where message_id = :message")
                .param("message", message)
                .update();
        add(message, files);
    }

    /** Notes what a mail takes along of which nothing was noted before. */
    @Transactional
    public void add(long message, List<InvoiceFile> files) {
        for (int at = 0; at < files.size(); at++) {
            InvoiceFile file = files.get(at);
            jdbc.sql("""
                    insert into message_attachment (message_id, position, invoice_file_id, name)
                    values (:message, :position, :file, :name)
                    """)
                    .param("message", message)
                    .param("position", at + 1)
                    .param("file", file.id())
                    .param("name", file.nameByNumber())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(long message) {
        return jdbc.sql("select a.name as attached_as, " + InvoiceFile.COLUMNS + """
                from message_attachment a
                join invoice_file f on f.id = a.invoice_file_id
                join invoice i on i.id = f.invoice_id
                where a.message_id = :message
                order by a.position
                """)
                .param("message", message)
                .query((row, at) -> new Attachment(row.getString("attached_as"), InvoiceFile.of(row, at)))
                .list();
    }
}
