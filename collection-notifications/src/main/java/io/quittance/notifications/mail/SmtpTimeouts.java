package io.quittance.notifications.mail;

import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** No conversation with a mail server lasts for ever: the library would wait without end where nothing is set. */
final class SmtpTimeouts {

    /** Milliseconds; a conversation has about six answers to wait for, so that it ends within ten minutes. */
    private static final String CONNECT = "20000";

    private static final String ANSWER = "90000";

    private SmtpTimeouts() {}

    /** Sets what {@code spring.mail.properties} leaves open. */
    static JavaMailSenderImpl on(JavaMailSenderImpl server) {
        String prefix = "mail." + Optional.ofNullable(server.getProtocol()).orElse("smtp") + '.';
        Properties properties = server.getJavaMailProperties();
        properties.putIfAbsent(prefix + "connectiontimeout", CONNECT);
        properties.putIfAbsent(prefix + "timeout", ANSWER);
        properties.putIfAbsent(prefix + "writetimeout", ANSWER);
        return server;
    }
}
