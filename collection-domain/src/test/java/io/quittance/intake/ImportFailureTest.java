package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.intake.checking.OutcomeCounts;
import io.quittance.intake.file.ReadingChoice;
import io.quittance.intake.reading.columns.Kind;
import io.quittance.testing.UsePostgres;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that dies half-way leaves nothing behind but the reason, and can be checked again. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class ImportFailureTest {

    private static final String FILE = ImportScene.invoiceFile(
            "C1;Dupont;;;F1;01/03/2026;31/03/2026;EUR;100,00;50,00",
            "C2;Durand;;;BOOM;01/03/2026;31/03/2026;EUR;100,00;50,00");

    @Autowired
    private ImportScene scene;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportLocks locks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private long creditor;

    @BeforeEach
    void emptyBooks() {
        creditor = scene.newCreditor();
    }

    @AfterEach
    void repair() {
        jdbc.sql("drop trigger if exists boom on history_event").update();
    }

    /** History is written last: everything else has been done by then. */
    private void breakTheEnd() {
        jdbc.sql("""
                create or replace function boom() returns trigger language plpgsql as $$
                begin raise exception 'boom'; end $$
                """).update();
        jdbc.sql("create trigger boom before insert on history_event for each row execute function boom()")
                .update();
    }

    @Test
    void aFailureAtTheVeryEndLeavesNothing() {
        breakTheEnd();

        assertThatThrownBy(() -> desk.importNow(ImportScene.file(creditor, Kind.INVOICES, FILE), ReadingChoice.NONE))
                .hasMessageContaining("boom");

        assertThat(scene.books(creditor)).isEmpty();
        var failed = only();
        assertThat(failed.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo(ImportFailure.UNEXPECTED);

        repair();
        desk.check(failed.id());
        desk.post(failed.id());
        assertThat(scene.count("invoice", creditor)).isEqualTo(2);
        assertThat(desk.look(failed.id()).failure()).isEmpty();
    }

    @Test
    void whatFollowsThePostingCannotUndoIt() {
        var uploaded = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));

        work.run(
                uploaded.id(),
                new ImportWork.Step(
                        Import::beginChecking,
                        (entity, progress) -> new OutcomeCounts(0, 0, 0, 0, 0, 0),
                        Import::checked,
                        () -> {
                            throw new IllegalStateException("statement timeout");
                        }),
                () -> {});

        assertThat(desk.look(uploaded.id()).status()).isEqualTo(ImportStatus.CHECKED);
        assertThatThrownBy(() -> work.change(uploaded.id(), entity -> entity.fail(ImportFailure.interrupted())))
                .isInstanceOf(ImportStateException.class);
    }

    @Test
    void aFileThatDoesNotFitInMemorySaysSo() {
        var uploaded = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));

        assertThatThrownBy(() -> work.run(
                        uploaded.id(),
                        new ImportWork.Step(
                                Import::beginChecking,
                                (entity, progress) -> {
                                    throw new OutOfMemoryError("Java heap space");
                                },
                                Import::checked,
                                () -> {}),
                        () -> {}))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(desk.look(uploaded.id()).failure().orElseThrow().expected()).isEqualTo("Java heap space");
    }

    @Test
    void anImportWhoseWorkerIsGoneHasFailedAndCanBeCheckedAgain() {
        var stuck = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));
        jdbc.sql("update intake_import set status = 'POSTING' where id = :id")
                .param("id", stuck.id())
                .update();

        assertThat(desk.look(stuck.id()).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(desk.look(stuck.id()).failure().orElseThrow().code()).isEqualTo(ImportFailure.INTERRUPTED);

        desk.check(stuck.id());
        assertThat(desk.look(stuck.id()).status()).isEqualTo(ImportStatus.CHECKED);
    }

    @Test
    void anImportThatSomeoneIsWorkingOnIsLeftAlone() {
        var busy = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));
        jdbc.sql("update intake_import set status = 'CHECKING' where id = :id")
                .param("id", busy.id())
                .update();

        transaction.executeWithoutResult(tx -> {
            assertThat(locks.tryImport(busy.id())).isTrue();
            ImportStatus seen = inAnotherThread(() -> desk.look(busy.id()).status());
            assertThat(seen).isEqualTo(ImportStatus.CHECKING);
            assertThatThrownBy(() -> inAnotherThread(() -> {
                        desk.check(busy.id());
                        return ImportStatus.CHECKED;
                    }))
                    .hasRootCauseInstanceOf(ImportStateException.class);
        });
    }

    @Test
    void aDroppedImportLeavesNothing() {
        var dropped = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));
        desk.check(dropped.id());

        desk.discard(dropped.id());

        assertThat(scene.count("intake_import", creditor)).isZero();
        assertThat(scene.outcomes(dropped)).isEmpty();
    }

    @Test
    void stepsAreTakenInTheirOrder() {
        var uploaded = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));
        assertThatThrownBy(() -> desk.post(uploaded.id())).isInstanceOf(ImportStateException.class);

        desk.check(uploaded.id());
        assertThat(scene.count("invoice", creditor)).isZero();
        desk.post(uploaded.id());

        assertThatThrownBy(() -> desk.post(uploaded.id())).isInstanceOf(ImportStateException.class);
        assertThatThrownBy(() -> desk.check(uploaded.id())).isInstanceOf(ImportStateException.class);
        assertThatThrownBy(() -> desk.discard(uploaded.id())).isInstanceOf(ImportStateException.class);
        assertThat(scene.count("invoice", creditor)).isEqualTo(2);
    }

    @Test
    void inTheBackgroundTheSameHappens() {
        var uploaded = desk.upload(ImportScene.file(creditor, Kind.INVOICES, FILE));
        desk.startCheck(uploaded.id());
        await(uploaded.id(), ImportStatus.CHECKED);
        desk.startPost(uploaded.id());
        await(uploaded.id(), ImportStatus.POSTED);

        assertThat(scene.count("invoice", creditor)).isEqualTo(2);
        assertThatThrownBy(() -> desk.startPost(uploaded.id())).isInstanceOf(ImportStateException.class);
    }

    private void await(long importId, ImportStatus wanted) {
        Awaitility.await().until(() -> desk.look(importId).status() == wanted);
    }

    private static <T> T inAnotherThread(java.util.concurrent.Callable<T> asked) {
        try (var threads = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            return threads.submit(asked).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private io.quittance.intake.Import only() {
        List<Long> ids = jdbc.sql("select id from intake_import where creditor_id = :creditor")
                .param("creditor", creditor)
                .query((row, n) -> row.getLong(1))
                .list();
        assertThat(ids).hasSize(1);
        return desk.look(ids.getFirst());
    }
}
