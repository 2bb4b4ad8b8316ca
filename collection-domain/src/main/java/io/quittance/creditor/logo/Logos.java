package io.quittance.creditor.logo;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The logos printed on letters and mails; apart from their creditors, who are read with every page. */
@Component
public class Logos {

    private final JdbcClient jdbc;

    Logos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A picture.
     *
     * @param type MIME type
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Logo(byte[] image, String type) {}

    /** Empty: the creditor has none. */
    @Transactional(readOnly = true)
    public Optional<Logo> of(long creditorId) {
        return jdbc.sql("select logo, logo_type from creditor where id = :creditor and logo is not null")
                .param("creditor", creditorId)
                .query((row, n) -> new Logo(row.getBytes("logo"), row.getString("logo_type")))
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isThereOneOf(long creditorId) {
        return jdbc.sql("select logo is not null from creditor where id = :creditor")
                .param("creditor", creditorId)
                .query(Boolean.class)
                .single();
    }

    /** Replaces the creditor's logo; the type is a MIME type whose magic bytes were checked. */
    @Transactional
    public void replace(long creditorId, Logo logo) {
        jdbc.sql("update creditor set logo = :image, logo_type = :type where id = :creditor")
                .param("image", logo.image())
                .param("type", logo.type())
                .param("creditor", creditorId)
                .update();
    }
}
