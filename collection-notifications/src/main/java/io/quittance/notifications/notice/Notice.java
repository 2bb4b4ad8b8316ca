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
        Optional<Claim.Person> recipient,
        Optional<Claim.Person> collector,
        Matter matter) {}
