package io.quittance.notifications.mail;

import io.quittance.notifications.message.QueuedMail;

/** Takes text messages to the telephone network; there is none until a gateway is set. */
public interface TextCarrier {

    /** Hands over one message: its plain text, to the number that is its recipient. Never throws. */
    Handover send(QueuedMail text);
}
