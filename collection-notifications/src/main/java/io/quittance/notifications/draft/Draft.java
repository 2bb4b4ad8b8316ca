package io.quittance.notifications.draft;

import io.quittance.notifications.enclosure.InvoiceFile;
import io.quittance.notifications.template.MailText;
import io.quittance.notifications.wording.Wording;
import java.util.List;

/**
 * A message as it would leave today: to whom, answers to whom, the words it was written from, and these filled in.
 *
 * @param files that it takes along
 */
public record Draft(
        Claim claim, Claim.Person recipient, String replyTo, Wording wording, MailText text, List<InvoiceFile> files) {

    public Draft {
        files = List.copyOf(files);
    }
}
