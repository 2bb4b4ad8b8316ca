package io.quittance.intake;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports that nobody works on though they say so: the program was stopped in the middle, and they can be checked again. */
@Component
class InterruptedImports {

    private final Imports imports;
    private final ImportLocks locks;

    InterruptedImports(Imports imports, ImportLocks locks) {
        this.imports = imports;
        this.locks = locks;
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
        if (locks.tryImport(importId)) {
            imports.findById(importId)
                    .filter(Import::isBeingWorkedOn)
                    .ifPresent(entity -> entity.fail(ImportFailure.interrupted()));
        }
    }
}
