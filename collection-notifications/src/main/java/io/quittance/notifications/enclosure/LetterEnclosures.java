package io.quittance.notifications.enclosure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes into the envelope of each letter beside it, in order. */
@Component
public class LetterEnclosures {

    private static final String SELECT = "select " + InvoiceFile.COLUMNS + """
            from letter_enclosure e
            join invoice_file f on f.id = e.invoice_file_id
            join invoice i on i.id = f.invoice_id
            where e.letter_id = :letter
            """;

    private final JdbcClient jdbc;

    LetterEnclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what a letter goes with, in the place of what was noted before; files with a fault are noted as left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long letter, List<InvoiceFile> files) {
        jdbc.sql("delete from letter_enclosure where letter_id = :letter")
                .param("letter", letter)
                .update();
        for (int at = 0; at < files.size(); at++) {
            jdbc.sql("""
                    insert into letter_enclosure (letter_id, position, invoice_file_id) values (:letter, :position, :file)
                    """)
                    .param("letter", letter)
                    .param("position", at + 1)
                    .param("file", files.get(at).id())
                    .update();
        }
    }

    /** All that was noted for a letter, also what was left out. */
    @Transactional(readOnly = true)
    public List<InvoiceFile> noted(long letter) {
        return jdbc.sql(SELECT + "order by e.position")
                .param("letter", letter)
                .query(InvoiceFile::of)
                .list();
    }

    /** What is in the envelope of a letter. */
    @Transactional(readOnly = true)
    public List<InvoiceFile> of(long letter) {
        return noted(letter).stream().filter(InvoiceFile::isPrintable).toList();
    }
}
