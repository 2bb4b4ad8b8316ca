package io.quittance.notifications.mail;

import java.util.List;
import java.util.Objects;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Leads the program's mails to a scripted server until it is closed. */
public final class Wire implements AutoCloseable {

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private final JavaMailSenderImpl sender;
    private final String usualHost;
    private final int usualPort;

    public Wire(JavaMailSenderImpl sender) {
        this.sender = sender;
        usualHost = Objects.requireNonNull(sender.getHost());
        usualPort = sender.getPort();
        sender.setHost(server.host());
        sender.setPort(server.port());
    }

    ScriptedSmtpServer server() {
        return server;
    }

    /** Every mail that the server took, head and body as they came. */
    public List<String> accepted() {
        return server.accepted();
    }

    @Override
    public void close() {
        server.close();
        sender.setHost(usualHost);
        sender.setPort(usualPort);
    }
}
