package io.quittance.notifications.draft;

import io.quittance.notifications.template.MailText;
import java.util.Locale;

/** A message as it would leave today: to whom, answers to whom, and its words. */
public record Draft(Claim claim, Claim.Person recipient, String replyTo, Locale language, MailText text) {}
