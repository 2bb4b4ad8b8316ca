package io.quittance.notifications.letter.proof;

import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.FileType;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.file.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the proofs of letters and hands them out, never otherwise than as they came. */
@Component
public class Proofs {

    private static final String SELECT = """
            select p.id, p.letter_id, p.name, p.media_type, octet_length(p.bytes) as size, p.sha256, p.stored_on, p.stored_at,
                   p.stored_by, encode(sha256(p.bytes), 'hex') = p.sha256 as is_whole
            from letter_proof p
            join letter l on l.id = p.letter_id
            """;

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a proof of a letter; the same bytes again are the proof that is there already.
     *
     * @param name as the file was called
     * @return its id
     * @throws NoSuchElementException when this creditor has no such letter
     * @throws FileRefusedException when it is empty, larger than {@link ReceivedFile#MOST_BYTES} or of a type that proves
     *     nothing
     */
    @Transactional
    public long keep(long creditorId, long letterId, String name, byte[] bytes, LocalDate on, String by) {
        ReceivedFile file = ReceivedFile.of(name, bytes, EnumSet.allOf(FileType.class));
        requireLetter(creditorId, letterId);
        String sha256 = file.sha256();
        jdbc.sql("""
                insert into letter_proof (letter_id, name, media_type, bytes, sha256, stored_on, stored_by)
                values (:letter, :name, :type, :bytes, :sha256, :on, :by)
                on conflict (letter_id, sha256) do nothing
                """)
                .param("letter", letterId)
                .param("name", file.name())
                .param("type", file.type().mediaType())
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("on", on)
                .param("by", by)
                .update();
        return jdbc.sql("select id from letter_proof where letter_id = :letter and sha256 = :sha256")
                .param("letter", letterId)
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    /** Those of a letter, the first kept first. */
    @Transactional(readOnly = true)
    public List<Proof> of(long letterId) {
        return jdbc.sql(SELECT + "where p.letter_id = :letter order by p.id")
                .param("letter", letterId)
                .query((row, n) -> proof(row))
                .list();
    }

    /** One of this creditor's letter; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<Proof> find(long creditorId, long letterId, long proofId) {
        return jdbc.sql(SELECT + "where p.id = :proof and p.letter_id = :letter and l.creditor_id = :creditor")
                .param("proof", proofId)
                .param("letter", letterId)
                .param("creditor", creditorId)
                .query((row, n) -> proof(row))
                .optional();
    }

    /**
     * The bytes of a proof.
     *
     * @throws IllegalStateException when they are no longer those that were stored
     */
    @Transactional(readOnly = true)
    public byte[] bytes(Proof proof) {
        byte[] bytes = jdbc.sql("select bytes from letter_proof where id = :proof")
                .param("proof", proof.id())
                .query((row, n) -> row.getBytes("bytes"))
                .single();
        return Sha256.checked(bytes, proof.sha256(), "proof " + proof.id());
    }

    private void requireLetter(long creditorId, long letterId) {
        boolean exists = jdbc.sql("select exists (select from letter where id = :letter and creditor_id = :creditor)")
                .param("letter", letterId)
                .param("creditor", creditorId)
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw new NoSuchElementException("there is no letter " + letterId);
        }
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getLong("id"),
                row.getLong("letter_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("stored_on", LocalDate.class),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("stored_by"),
                row.getBoolean("is_whole"));
    }
}
