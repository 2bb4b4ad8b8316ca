package io.quittance.invoice.limitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What made limitations begin anew. */
public interface Interruptions extends Repository<Interruption, Long> {

    Interruption save(Interruption interruption);

    /** The interruption if it is of this creditor's invoice, and stands. */
    Optional<Interruption> findByIdAndInvoiceIdAndCreditorIdAndTakenBackOnIsNull(
            long id, long invoiceId, long creditorId);

    Optional<Interruption> findByInvoiceIdAndKindAndInterruptedOnAndTakenBackOnIsNull(
            long invoiceId, InterruptionKind kind, LocalDate interruptedOn);

    /** Those of an invoice that stand, the latest first. */
    List<Interruption> findByInvoiceIdAndTakenBackOnIsNullOrderByInterruptedOnDescIdDesc(long invoiceId);
}
