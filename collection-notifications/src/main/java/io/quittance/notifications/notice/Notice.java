package io.quittance.notifications.notice;

import io.quittance.notice.NoticeKind;
import io.quittance.notifications.draft.Claim;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A notice as it stands on a day: whom it goes to, and what it is about.
 *
 * @param on the day it is read on
 * @param byLetter whether the client wants letters, and no person asked for a mail
 */
record Notice(
        long id,
        long creditorId,
        long clientId,
        NoticeKind kind,
        LocalDate on,
        String clientNumber,
        String clientName,
        Locale language,
        boolean byLetter,
        Optional<Claim.Person> recipient,
        Optional<Claim.Person> collector,
        Matter matter) {}
