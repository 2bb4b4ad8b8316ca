package io.quittance.notifications.draft;

import io.quittance.notifications.template.MailText;
import io.quittance.notifications.wording.Wording;

/** A message as it would leave today: to whom, answers to whom, the words it was written from, and these filled in. */
public record Draft(Claim claim, Claim.Person recipient, String replyTo, Wording wording, MailText text) {}
