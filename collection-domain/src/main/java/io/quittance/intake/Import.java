package io.quittance.intake;

import io.quittance.intake.checking.OutcomeCounts;
import io.quittance.intake.file.FileStore;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.intake.staging.ImportJob;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file on its way into the books, and what became of it. */
@Entity
@Table(name = "intake_import")
public class Import {

    private static final Set<ImportStatus> BEFORE_POSTING =
            Set.of(ImportStatus.UPLOADED, ImportStatus.CHECKED, ImportStatus.FAILED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long creditorId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String fileName;
    private long fileSize;

    @Column(name = "file_sha256")
    private String fileSha256 = "";

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.UPLOADED;

    private long posted;
    private long unchanged;
    private long rejected;
    private long warned;
    private long clientsCreated;
    private long millis;

    @Embedded
    private @Nullable ImportFailure failure;

    private LocalDate importedOn;
    private String importedBy;
    private @Nullable LocalDate revertedOn;
    private @Nullable String revertedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Import() {}

    Import(NewImport upload) {
        this.creditorId = upload.creditorId();
        this.kind = upload.kind();
        this.fileName = upload.fileName();
        this.importedOn = upload.on();
        this.importedBy = upload.by();
    }

    /** It came in, and cannot be read as guessed. */
    void failToRead(ImportFailure reason) {
        require(Set.of(ImportStatus.UPLOADED));
        status = ImportStatus.FAILED;
        failure = reason;
    }

    void keep(FileStore.Stored file) {
        fileSize = file.size();
        fileSha256 = file.sha256();
    }

    /** Its columns are being corrected: what an earlier check said no longer counts. */
    void readAnew() {
        require(BEFORE_POSTING);
        moveTo(ImportStatus.UPLOADED);
    }

    void beginChecking() {
        require(BEFORE_POSTING);
        moveTo(ImportStatus.CHECKING);
    }

    void beginPosting() {
        require(Set.of(ImportStatus.CHECKED, ImportStatus.CHECKING));
        moveTo(ImportStatus.POSTING);
    }

    void checked(OutcomeCounts counts, long tookMillis) {
        count(counts, tookMillis);
        moveTo(ImportStatus.CHECKED);
    }

    void posted(OutcomeCounts counts, long tookMillis) {
        count(counts, tookMillis);
        moveTo(ImportStatus.POSTED);
    }

    /** Given up by whoever worked on it; what was posted stands. */
    void fail(ImportFailure reason) {
        require(Set.of(ImportStatus.CHECKING, ImportStatus.POSTING));
        status = ImportStatus.FAILED;
        failure = reason;
    }

    void revert(LocalDate on, String by) {
        require(Set.of(ImportStatus.POSTED));
        moveTo(ImportStatus.REVERTED);
        revertedOn = on;
        revertedBy = by;
    }

    boolean isBeingWorkedOn() {
        return status == ImportStatus.CHECKING || status == ImportStatus.POSTING;
    }

    void requireDiscardable() {
        require(BEFORE_POSTING);
    }

    private void count(OutcomeCounts counts, long tookMillis) {
        posted = counts.posted();
        unchanged = counts.unchanged();
        rejected = counts.rejected();
        warned = counts.warned();
        clientsCreated = counts.clientsCreated();
        millis = tookMillis;
    }

    private void moveTo(ImportStatus next) {
        status = next;
        failure = null;
    }

    private void require(Set<ImportStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new ImportStateException(id(), status, allowed);
        }
    }

    ImportJob job() {
        return new ImportJob(id(), creditorId, kind, fileName, importedOn, importedBy);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long creditorId() {
        return creditorId;
    }

    public Kind kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public ImportStatus status() {
        return status;
    }

    public Optional<ImportFailure> failure() {
        return Optional.ofNullable(failure);
    }

    public LocalDate importedOn() {
        return importedOn;
    }

    /** Rows that were, or would be, posted: new and changed ones. */
    public long posted() {
        return posted;
    }

    public long unchanged() {
        return unchanged;
    }

    public long rejected() {
        return rejected;
    }

    /** Rows with something to look at, whatever became of them. */
    public long warned() {
        return warned;
    }

    public long clientsCreated() {
        return clientsCreated;
    }

    /** How long the last step took. */
    public long millis() {
        return millis;
    }

    /** In bytes. */
    public long fileSize() {
        return fileSize;
    }

    /** In hexadecimal digits. */
    public String fileSha256() {
        return fileSha256;
    }

    public Optional<LocalDate> revertedOn() {
        return Optional.ofNullable(revertedOn);
    }

    public Optional<String> revertedBy() {
        return Optional.ofNullable(revertedBy);
    }
}
