package io.quittance.intake;

import io.quittance.intake.reverting.RevertBlocker;
import io.quittance.intake.reverting.RevertRefusedException;
import io.quittance.intake.reverting.Reverting;
import io.quittance.intake.staging.RowStaging;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an import ends other than by staying: taken back, or dropped before it was posted. */
@Component
class ImportEnds {

    private static final Pattern REFERENCED_FROM = Pattern.compile("referenced from table \"([a-z_]+)\"");

    private final Imports imports;
    private final ImportLocks locks;
    private final Reverting reverting;
    private final RowStaging staging;

    ImportEnds(Imports imports, ImportLocks locks, Reverting reverting, RowStaging staging) {
        this.imports = imports;
        this.locks = locks;
        this.reverting = reverting;
        this.staging = staging;
    }

    @Transactional
    public void revert(long importId, LocalDate on, String by) {
        Import entity = alone(importId);
        entity.revert(on, by);
        try {
            reverting.revert(entity.job(), on, by);
        } catch (DataIntegrityViolationException e) {
            throw new RevertRefusedException(List.of(new RevertBlocker(RevertBlocker.Built.OTHER, 1, table(e))));
        }
    }

    @Transactional
    public void discard(long importId) {
        Import entity = alone(importId);
        entity.requireDiscardable();
        staging.clear(importId);
        imports.delete(entity);
    }

    private Import alone(long importId) {
        if (!locks.tryImport(importId)) {
            throw new ImportStateException(importId, ImportStatus.CHECKING, Set.of());
        }
        Import entity = imports.findById(importId).orElseThrow();
        locks.waitForCreditor(entity.creditorId());
        return entity;
    }

    private static String table(DataIntegrityViolationException e) {
        Matcher matcher =
                REFERENCED_FROM.matcher(String.valueOf(e.getMostSpecificCause().getMessage()));
        return matcher.find() ? matcher.group(1) : "";
    }
}
