package io.quittance.notifications.sms;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.quittance.notifications.mail.Handover;
import io.quittance.notifications.mail.TextCarrier;
import io.quittance.notifications.message.QueuedMail;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Posts each text message to the gateway.
 *
 * <p>What fails before a connection was made was taken by nobody. After that, only an answer tells: a request that got
 * none, or a server that broke down over it, may have been taken, and is not sent again by itself.
 */
final class Gateway implements TextCarrier {

    private static final int LONGEST_REPLY = 300;

    private final SmsSettings settings;
    private final HttpClient http;
    private final Template body;

    Gateway(SmsSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.body = Mustache.compiler().withEscaper(Gateway::json).compile(settings.body());
    }

    @Override
    public Handover send(QueuedMail text) {
        try {
            return answered(http.send(request(text), HttpResponse.BodyHandlers.ofString()));
        } catch (HttpConnectTimeoutException | ConnectException | UnresolvedAddressException nobody) {
            return new Handover.Unreachable(nobody.toString());
        } catch (IOException lost) {
            return new Handover.Unknown(lost.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Handover.Unknown("the program ended while it handed the message over");
        } catch (RuntimeException ours) {
            return new Handover.Refused(ours.toString()); // our own mistake, the same at every attempt
        }
    }

    private HttpRequest request(QueuedMail text) {
        String reference = String.valueOf(text.id());
        String callback = settings.callback().isEmpty()
                ? ""
                : settings.callback().replaceAll("/$", "") + "/sms/reports/" + reference;
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.execute(Map.of(
                        "to", text.recipient(), "text", text.plain(), "reference", reference, "callback", callback))));
        settings.headers().forEach(request::setHeader);
        return request.build();
    }

    private static Handover answered(HttpResponse<String> answer) {
        String reply = "HTTP " + answer.statusCode() + ' ' + shortened(answer.body());
        return switch (answer.statusCode()) {
            case 200, 201, 202, 204 -> new Handover.Accepted(reply);
            case 401, 403, 404, 405 -> new Handover.Unreachable(reply); // it is our settings that it refuses
            case 408, 425, 429, 503 -> new Handover.Delayed(reply);
            default ->
                answer.statusCode() >= 500 || answer.statusCode() < 300
                        ? new Handover.Unknown(reply)
                        : new Handover.Refused(reply);
        };
    }

    private static String shortened(String reply) {
        String line = reply.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY) + "…";
    }

    private static String json(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
    }
}
