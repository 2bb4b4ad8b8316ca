package io.quittance.notifications.sms;

import io.quittance.notifications.message.MessageStatus;
import io.quittance.notifications.message.Outcomes;
import io.quittance.notifications.sms.SmsSettings.Report;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the gateway says became of a text message; the same report again changes nothing. */
@Component
public class DeliveryReports {

    private static final String BY = "gateway";
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectProvider<SmsSettings> settings;
    private final JdbcClient jdbc;
    private final Outcomes outcomes;

    DeliveryReports(ObjectProvider<SmsSettings> settings, JdbcClient jdbc, Outcomes outcomes) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /** Whether this text was signed with the secret that the gateway was given: {@code sha256=} and hexadecimal digits. */
    public boolean isSigned(byte[] body, String signature) {
        String secret = report().map(Report::secret).orElse("");
        if (secret.isEmpty()) {
            return false;
        }
        String digits = signature.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256=", "");
        return MessageDigest.isEqual(
                HexFormat.of().formatHex(hmac(body, secret)).getBytes(StandardCharsets.US_ASCII),
                digits.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose message it is; empty: there is no such text message. */
    public Optional<Long> creditorOf(long message) {
        return jdbc.sql("select creditor_id from message where id = :message and channel = 'SMS'")
                .param("message", message)
                .query(Long.class)
                .optional();
    }

    /**
     * Writes down what a signed report says; one that says neither delivered nor failed is left.
     *
     * @param message a text message
     */
    @Transactional
    public void take(long message, byte[] body, LocalDate on) {
        Report report = report().orElseThrow();
        String said = status(body, report.statusField());
        String detail = "reported: " + said;
        MessageStatus now = lock(message);
        if (isAlreadyKnown(message, detail)) {
            return;
        }
        if (isOneOf(report.delivered(), said)) {
            delivered(message, now, detail, on);
        } else if (isOneOf(report.failed(), said) && (now == MessageStatus.SENT || now == MessageStatus.AMBIGUOUS)) {
            outcomes.failed(message, on, BY, detail);
        }
    }

    private void delivered(long message, MessageStatus now, String detail, LocalDate on) {
        if (now == MessageStatus.AMBIGUOUS || now == MessageStatus.SENDING) {
            outcomes.sent(message, on, BY, detail);
        } else if (now == MessageStatus.SENT) {
            jdbc.sql("insert into delivery_event (message_id, status, detail) values (:message, 'SENT', :detail)")
                    .param("message", message)
                    .param("detail", detail)
                    .update();
        }
    }

    private MessageStatus lock(long message) {
        return MessageStatus.valueOf(jdbc.sql("select status from message where id = :message for update")
                .param("message", message)
                .query(String.class)
                .single());
    }

    private boolean isAlreadyKnown(long message, String detail) {
        return jdbc.sql("""
                select exists (select from delivery_event where message_id = :message and detail = :detail)
                """)
                .param("message", message)
                .param("detail", detail)
                .query(Boolean.class)
                .single();
    }

    private Optional<Report> report() {
        return Optional.ofNullable(settings.getIfAvailable()).map(SmsSettings::report);
    }

    private static String status(byte[] body, String field) {
        try {
            JsonNode said = JSON.readTree(body).path(field);
            return said.isString() ? said.stringValue() : said.toString();
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static boolean isOneOf(List<String> words, String said) {
        return words.stream().anyMatch(said::equalsIgnoreCase);
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
