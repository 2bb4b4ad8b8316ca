package io.quittance.notifications.draft;

import io.quittance.dunning.policy.Channel;
import io.quittance.notifications.enclosure.FileFault;
import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.enclosure.InvoiceFiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which files of its invoices does a mail take along? A statement that a client asked for takes all that are held, a
 * reminder where its level says so.
 */
@Component
class AttachedFiles {

    /** 8 MB: what nearly every mailbox takes, once the files are written as text. */
    static final long MOST_BYTES = 8L * 1024 * 1024;

    private final InvoiceFiles files;

    AttachedFiles(InvoiceFiles files) {
        this.files = files;
    }

    /**
     * What is held of a claim's invoices, the oldest invoice first, as far as anybody can open it.
     *
     * @param tooLarge those that no room was left for
     */
    record Choice(List<InvoiceFile> attached, List<InvoiceFile> tooLarge) {}

    Choice of(Claim claim) {
        List<InvoiceFile> attached = new ArrayList<>();
        List<InvoiceFile> tooLarge = new ArrayList<>();
        if (claim.step().channel() == Channel.EMAIL
                && (claim.isStatement() || claim.step().attachesFiles())) {
            long room = MOST_BYTES;
            for (InvoiceFile file : held(claim)) {
                boolean fits = file.size() <= room;
                (fits ? attached : tooLarge).add(file);
                room -= fits ? file.size() : 0;
            }
        }
        return new Choice(attached, tooLarge);
    }

    private List<InvoiceFile> held(Claim claim) {
        List<Long> invoices = claim.listed().stream().map(ClaimedInvoice::id).toList();
        return files.inForce(invoices).stream()
                .filter(file -> file.fault() != FileFault.DAMAGED)
                .toList();
    }
}
