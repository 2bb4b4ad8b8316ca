package io.quittance.notifications.enclosure;

import io.quittance.notifications.file.Sha256;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each notice takes along, kept as it was when its words were written. */
@Component
public class NoticeFiles {

    private final JdbcClient jdbc;

    NoticeFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file before it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Made(String name, String type, byte[] bytes) {}

    /** Keeps what a notice takes along, in the place of what was kept before. */
    @Transactional
    public void put(long noticeId, List<Made> files) {
        jdbc.sql("delete from notice_file where notice_id = :notice")
                .param("notice", noticeId)
                .update();
        for (Made file : files) {
            jdbc.sql("""
                    insert into notice_file (notice_id, name, type, bytes, sha256)
                    values (:notice, :name, :type, :bytes, :sha256)
                    """)
                    .param("notice", noticeId)
                    .param("name", file.name())
                    .param("type", file.type())
                    .param("bytes", file.bytes())
                    .param("sha256", Sha256.of(file.bytes()))
                    .update();
        }
    }

    /** Of a message, by name; none unless it is a notice. */
    @Transactional(readOnly = true)
    public List<NoticeFile> of(long message) {
        return jdbc.sql("""
                select f.notice_id, f.name, f.type, octet_length(f.bytes) as size, f.sha256
                from notice_file f
                join message m on m.notice_id = f.notice_id
                where m.id = :message
                order by f.name
                """)
                .param("message", message)
                .query(DataClassRowMapper.newInstance(NoticeFile.class))
                .list();
    }

    /**
     * The bytes of one of them.
     *
     * @throws IllegalStateException when they are no longer those that were kept
     */
    @Transactional(readOnly = true)
    public byte[] bytes(NoticeFile file) {
        byte[] bytes = jdbc.sql("select bytes from notice_file where notice_id = :notice and name = :name")
                .param("notice", file.noticeId())
                .param("name", file.name())
                .query((row, n) -> row.getBytes("bytes"))
                .single();
        return Sha256.checked(bytes, file.sha256(), "file " + file.name() + " of notice " + file.noticeId());
    }

    /** The words of a message with its pictures in them, for a reader who has no mail program. */
    @Transactional(readOnly = true)
    public String shown(long message, String html) {
        String words = html;
        for (NoticeFile file : of(message)) {
            if (!file.isAttached()) {
                String picture =
                        "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(bytes(file));
                words = words.replace("cid:" + NoticeFile.contentId(file.name()), picture);
            }
        }
        return words;
    }
}
