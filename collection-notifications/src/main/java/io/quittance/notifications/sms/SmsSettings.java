package io.quittance.notifications.sms;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a gateway takes text messages.
 *
 * @param url where a message is posted
 * @param headers sent with each, such as an authorisation
 * @param body JSON with the fields {@code to}, {@code text}, {@code reference} and {@code callback}, as Mustache
 * @param callback the public address of this program, under which the gateway reports; empty: it is told none
 */
@ConfigurationProperties("quittance.sms")
record SmsSettings(
        URI url,
        @DefaultValue Map<String, String> headers,

        @DefaultValue("{\"to\":\"{{to}}\",\"text\":\"{{text}}\",\"reference\":\"{{reference}}\"}")
        String body,

        @DefaultValue("") String callback,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue Report report) {

    /**
     * How the gateway reports deliveries.
     *
     * @param secret with which it signs the body, HMAC-SHA256 in hexadecimal; empty: no report is taken
     * @param statusField of the JSON it posts
     * @param delivered what that field says when the telephone has the message
     * @param failed what it says when it will never have it
     */
    record Report(
            @DefaultValue("") String secret,
            @DefaultValue("status") String statusField,
            @DefaultValue("delivered") List<String> delivered,

            @DefaultValue({"failed", "undelivered", "expired", "rejected"})
            List<String> failed) {}
}
