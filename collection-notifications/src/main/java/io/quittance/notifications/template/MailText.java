package io.quittance.notifications.template;

/** A mail as its reader gets it: the same words once plain, once with tables and type; a text message has no HTML. */
public record MailText(String subject, String plain, String html) {}
