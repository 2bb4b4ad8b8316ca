package io.quittance.invoice;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The invoices and credit notes of every creditor. */
public interface Invoices extends Repository<Invoice, Long> {

    Invoice save(Invoice invoice);

    Optional<Invoice> findById(long id);

    Optional<Invoice> findByCreditorIdAndNumber(long creditorId, String number);

    /** The invoice if it is one of this creditor's; those of others do not exist for it. */
    Optional<Invoice> findByIdAndCreditorId(long id, long creditorId);
}
