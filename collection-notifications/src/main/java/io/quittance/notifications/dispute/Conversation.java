package io.quittance.notifications.dispute;

import io.quittance.notifications.file.FileType;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.file.Sha256;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said about disputes, with the files put to it; nothing said is ever changed. */
@Component
public class Conversation {

    /** What may be put to it. */
    public static final Set<FileType> TYPES = Set.of(FileType.PDF, FileType.PNG, FileType.JPEG);

    /** Characters of one entry. */
    public static final int LONGEST = 5000;

    /** Files of one entry. */
    public static final int MOST_FILES = 10;

    private static final String FILES = """
            select f.id, f.entry_id, f.name, f.type, octet_length(f.bytes) as size, f.sha256
            from dispute_file f join dispute_entry e on e.id = f.entry_id
            where e.dispute_id = :dispute
            """;

    private final JdbcClient jdbc;

    Conversation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what a person with an account says.
     *
     * @return the id of the entry
     * @throws IllegalArgumentException when there is neither a text nor a file, the text is longer than {@link #LONGEST}, or
     *     there are more than {@link #MOST_FILES} files
     */
    @Transactional
    public long say(long disputeId, String text, List<ReceivedFile> files, LocalDate on, String by) {
        return keep(disputeId, null, by, text, null, files, on);
    }

    long keep(
            long disputeId,
            @Nullable Long questionId,
            String author,
            String text,
            @Nullable Opinion opinion,
            List<ReceivedFile> files,
            LocalDate on) {
        if ((text.isBlank() && files.isEmpty() && opinion == null)
                || text.length() > LONGEST
                || files.size() > MOST_FILES) {
            throw new IllegalArgumentException(
                    "text: expected 1 to " + LONGEST + " characters, or 1 to " + MOST_FILES + " files");
        }
        long entry = jdbc.sql("""
                insert into dispute_entry (dispute_id, question_id, author, text, opinion, written_on)
                values (:dispute, :question, :author, :text, :opinion, :on) returning id
                """)
                .param("dispute", disputeId)
                .param("question", questionId)
                .param("author", author)
                .param("text", text.strip())
                .param("opinion", opinion == null ? null : opinion.name())
                .param("on", on)
                .query(Long.class)
                .single();
        for (ReceivedFile file : files) {
            jdbc.sql("""
                    insert into dispute_file (entry_id, name, type, bytes, sha256)
                    values (:entry, :name, :type, :bytes, :sha256)
                    """)
                    .param("entry", entry)
                    .param("name", file.name())
                    .param("type", file.type().name())
                    .param("bytes", file.bytes())
                    .param("sha256", file.sha256())
                    .update();
        }
        return entry;
    }

    /** All that was said, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(long disputeId) {
        Map<Long, List<KeptFile>> files = jdbc
                .sql(FILES + " order by f.id")
                .param("dispute", disputeId)
                .query(DataClassRowMapper.newInstance(KeptFile.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(KeptFile::entryId));
        return jdbc.sql("""
                select id, question_id, author, text, opinion, written_on, written_at from dispute_entry
                where dispute_id = :dispute order by id
                """)
                .param("dispute", disputeId)
                .query((row, n) -> new Entry(
                        row.getLong("id"),
                        (Long) row.getObject("question_id"),
                        row.getString("author"),
                        row.getString("text"),
                        row.getString("opinion") == null ? null : Opinion.valueOf(row.getString("opinion")),
                        row.getObject("written_on", LocalDate.class),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        files.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** A file of this dispute; empty: it has no such file. */
    @Transactional(readOnly = true)
    public Optional<KeptFile> file(long disputeId, long fileId) {
        return jdbc.sql(FILES + " and f.id = :file")
                .param("dispute", disputeId)
                .param("file", fileId)
                .query(DataClassRowMapper.newInstance(KeptFile.class))
                .optional();
    }

    /**
     * The bytes of a file.
     *
     * @throws IllegalStateException when they are no longer those that were stored
     */
    @Transactional(readOnly = true)
    public byte[] bytes(KeptFile file) {
        byte[] bytes = jdbc.sql("select bytes from dispute_file where id = :file")
                .param("file", file.id())
                .query((row, n) -> row.getBytes("bytes"))
                .single();
        return Sha256.checked(bytes, file.sha256(), "dispute file " + file.id());
    }
}
