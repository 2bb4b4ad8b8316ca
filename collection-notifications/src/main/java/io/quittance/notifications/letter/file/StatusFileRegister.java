package io.quittance.notifications.letter.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the files that a person brings, between the look at them and their posting. */
@Component
public class StatusFileRegister {

    /** 5 MB. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private final JdbcClient jdbc;

    StatusFileRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a file; the same one again is the one that is there already.
     *
     * @param bytes at least one, at most {@link #MOST_BYTES}
     * @return its id
     * @throws UnreadableStatusesException when it tells nothing of letters
     */
    @Transactional
    public long keep(long creditorId, String name, byte[] bytes, String by) {
        StatusSheet.requireReadable(bytes);
        return jdbc.sql("""
                insert into letter_status_file as f (creditor_id, name, bytes, sha256, brought_by)
                values (:creditor, :name, :bytes, :sha256, :by)
                on conflict (creditor_id, sha256) do update set name = f.name
                returning id
                """)
                .param("creditor", creditorId)
                .param("name", name)
                .param("bytes", bytes)
                .param("sha256", sha256(bytes))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** A file of this creditor; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<StatusFile> find(long creditorId, long fileId) {
        return jdbc.sql(
                        "select id, name, bytes, posted_on, posted_by from letter_status_file where id = :file and creditor_id = :creditor")
                .param("file", fileId)
                .param("creditor", creditorId)
                .query((row, n) -> new StatusFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBytes("bytes"),
                        row.getObject("posted_on", LocalDate.class),
                        row.getString("posted_by")))
                .optional();
    }

    /** The files brought last, the latest first. */
    @Transactional(readOnly = true)
    public List<Brought> recent(long creditorId, int limit) {
        return jdbc.sql("""
                select id, name, brought_at, brought_by, posted_on from letter_status_file
                where creditor_id = :creditor order by id desc limit :limit
                """)
                .param("creditor", creditorId)
                .param("limit", limit)
                .query((row, n) -> new Brought(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                        row.getString("brought_by"),
                        row.getObject("posted_on", LocalDate.class)))
                .list();
    }

    /** Says that what could be taken of it was taken. */
    @Transactional
    public void posted(long creditorId, long fileId, LocalDate on, String by) {
        jdbc.sql(
                        "update letter_status_file set posted_on = :on, posted_by = :by where id = :file and creditor_id = :creditor")
                .param("on", on)
                .param("by", by)
                .param("file", fileId)
                .param("creditor", creditorId)
                .update();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** A file in a list; {@code postedOn} is null before it is posted. */
    public record Brought(
            long id,
            String name,
            Instant at,
            String by,
            @Nullable LocalDate postedOn) {}

    /** A file; {@code postedOn} and {@code postedBy} are null before it is posted. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record StatusFile(
            long id,
            String name,
            byte[] bytes,
            @Nullable LocalDate postedOn,
            @Nullable String postedBy) {}
}
