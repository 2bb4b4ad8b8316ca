package io.quittance.notifications.mail;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How conversations with a mail server are held: none lasts for ever, and none dawdles. The library would wait without end where nothing is set. */
final class SmtpManners {

    /** Milliseconds; a conversation has about six answers to wait for, so that it ends within ten minutes. */
    private static final String CONNECT = "20000";

    private static final String ANSWER = "90000";

    /** Whoever sets one of these chose how connections are made, through a proxy for instance. */
    private static final List<String> CHOSEN = List.of(
            "socketFactory",
            "socketFactory.class",
            "socketFactory.port",
            "socks.host",
            "proxy.host",
            "usesocketchannels");

    /** Who writes a mail's lines; the library would look for it in every file of the program, for every part of every mail. */
    private static final String WRITER = "jakarta.mail.util.StreamProvider";

    static {
        if (System.getProperty(WRITER) == null) {
            System.setProperty(WRITER, MailStreamProvider.class.getName());
        }
    }

    private SmtpManners() {}

    /** Sets what {@code spring.mail.properties} leaves open. */
    static JavaMailSenderImpl on(JavaMailSenderImpl server) {
        String prefix = "mail." + Optional.ofNullable(server.getProtocol()).orElse("smtp") + '.';
        Properties properties = server.getJavaMailProperties();
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT);
        properties.putIfAbsent(prefix + "timeout", ANSWER);
        properties.putIfAbsent(prefix + "writetimeout", ANSWER);
        if (CHOSEN.stream().noneMatch(chosen -> properties.containsKey(prefix + chosen))) {
            properties.put(prefix + "socketFactory", new PromptSockets());
            properties.put(prefix + "socketFactory.fallback", "false"); // else each refusal is tried twice
        }
        return server;
    }
}
