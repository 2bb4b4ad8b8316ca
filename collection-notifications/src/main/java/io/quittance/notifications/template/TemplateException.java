package io.quittance.notifications.template;

/** A template that does not exist or mentions something unknown; the message names the template, the field and the line. */
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }

    TemplateException(String message) {
        super(message);
    }
}
