package io.quittance.notifications.plan;

import io.quittance.notifications.file.FileType;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.file.Sha256;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.PlanVersion;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes signatures under plans down, with the signed file where there is one, and hands it out as it came. */
@Component
public class SignedPlans {

    private static final String SELECT = """
            select f.id, v.number as version_number, f.name, octet_length(f.bytes) as size, f.sha256
            from plan_file f
            join plan_version v on v.id = f.version_id
            join payment_plan p on p.id = v.plan_id
            where p.creditor_id = :creditor and p.id = :plan
            """;

    private final JdbcClient jdbc;
    private final PlanDesk desk;

    SignedPlans(JdbcClient jdbc, PlanDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /**
     * Takes the client's signature under the last version down.
     *
     * @param file what came back; null: nothing is kept
     * @throws io.quittance.notifications.file.FileRefusedException when it is empty, larger than 10 MB or no PDF
     * @throws io.quittance.plan.schedule.PlanRefusedException naming what cannot be
     * @throws java.util.NoSuchElementException when this creditor has no such plan
     */
    @Transactional
    public void sign(
            long creditorId,
            long planId,
            LocalDate day,
            String signatory,
            @Nullable Brought file,
            LocalDate on,
            String by) {
        Optional<ReceivedFile> kept = Optional.ofNullable(file)
                .map(brought -> ReceivedFile.of(brought.name(), brought.bytes(), EnumSet.of(FileType.PDF)));
        PlanVersion version = desk.sign(creditorId, planId, day, signatory, on, by);
        kept.ifPresent(received -> add(version.id(), received, on, by));
    }

    private void add(long versionId, ReceivedFile file, LocalDate on, String by) {
        jdbc.sql("""
                insert into plan_file (version_id, name, bytes, sha256, stored_on, stored_by)
                values (:version, :name, :bytes, :sha256, :on, :by)
                """)
                .param("version", versionId)
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** All that came back signed for a plan, the newest version first. */
    @Transactional(readOnly = true)
    public List<SignedFile> of(long creditorId, long planId) {
        return jdbc.sql(SELECT + " order by v.number desc")
                .param("creditor", creditorId)
                .param("plan", planId)
                .query(DataClassRowMapper.newInstance(SignedFile.class))
                .list();
    }

    /**
     * The bytes of one of them.
     *
     * @throws IllegalStateException when they are no longer those that were stored
     */
    @Transactional(readOnly = true)
    public byte[] bytes(SignedFile file) {
        byte[] bytes = jdbc.sql("select bytes from plan_file where id = :file")
                .param("file", file.id())
                .query((row, n) -> row.getBytes("bytes"))
                .single();
        return Sha256.checked(bytes, file.sha256(), "signed plan file " + file.id());
    }

    /** A file as a person brought it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Brought(String name, byte[] bytes) {}

    /**
     * What came back signed, without its bytes.
     *
     * @param size in bytes
     * @param sha256 of the bytes when they were stored, in hexadecimal
     */
    public record SignedFile(long id, int versionNumber, String name, int size, String sha256) {}
}
