package io.quittance.intake;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports that nobody works on though they say so: the program was stopped in the middle, and they can be checked again. */
@Component
class InterruptedImports {

    private final Imports imports;
    private final ImportLocks locks;
    private final JdbcClient jdbc;

    InterruptedImports(Imports imports, ImportLocks locks, JdbcClient jdbc) {
        this.imports = imports;
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void settleAll() {
        imports.findByStatusIn(List.of(ImportStatus.CHECKING, ImportStatus.POSTING))
                .forEach(entity -> settle(entity.id()));
    }

    /** Marks the import as failed when its worker is gone; the worker holds a lock as long as it lives. */
    @Transactional
    public void settle(long importId) {
        // Looking takes the lock for a moment: only where a worker must have begun, so that none is kept from
        // beginning.
        if (jdbc.sql("select status in ('CHECKING', 'POSTING') from intake_import where id = :id")
                        .param("id", importId)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false)
                && locks.tryImport(importId)) {
            imports.findById(importId)
                    .filter(Import::isBeingWorkedOn)
                    .ifPresent(entity -> entity.fail(ImportFailure.interrupted()));
        }
    }
}
