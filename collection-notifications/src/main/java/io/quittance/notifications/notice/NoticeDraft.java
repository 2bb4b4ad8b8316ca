package io.quittance.notifications.notice;

import io.quittance.notifications.draft.Claim;
import io.quittance.notifications.enclosure.NoticeFiles;
import io.quittance.notifications.template.MailText;
import java.util.List;

/** A notice as it would leave today: to whom, who answers, its words, and what it takes along. */
record NoticeDraft(Notice notice, Claim.Person recipient, String replyTo, MailText text, List<NoticeFiles.Made> files) {

    NoticeDraft {
        files = List.copyOf(files);
    }
}
