package io.quittance.web.messages;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.Creditors;
import io.quittance.notifications.sms.DeliveryReports;
import io.quittance.web.frame.Now;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What the gateway of text messages reports: nobody signs in, the report itself is signed. */
@RestController
class SmsReportsController {

    private static final int LONGEST = 10_000;

    private final DeliveryReports reports;
    private final Creditors creditors;
    private final Now now;

    SmsReportsController(DeliveryReports reports, Creditors creditors, Now now) {
        this.reports = reports;
        this.creditors = creditors;
        this.now = now;
    }

    /** {@code X-Signature}: HMAC-SHA256 of the body in hexadecimal digits, with or without {@code sha256=} before it. */
    @PostMapping("/sms/reports/{message}")
    ResponseEntity<Void> report(
            @PathVariable long message,
            @RequestHeader(name = "X-Signature", defaultValue = "") String signature,
            @RequestBody byte[] body) {
        if (body.length > LONGEST || !reports.isSigned(body, signature)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<Creditor> creditor = reports.creditorOf(message).flatMap(creditors::findById);
        if (creditor.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        reports.take(message, body, now.today(creditor.get().zone()));
        return ResponseEntity.noContent().build();
    }
}
