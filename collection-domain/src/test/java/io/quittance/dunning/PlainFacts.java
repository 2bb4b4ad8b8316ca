package io.quittance.dunning;

import io.quittance.dunning.conduct.Conduct;
import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link PlainRules} know of the books: plain objects, kept by {@link RandomEvents}. */
final class PlainFacts {

    private PlainFacts() {}

    /** What a policy says now. */
    record Ladder(int contactGapDays, Conduct conduct, List<Level> levels) {}

    static final class Client {
        final String number;
        boolean hasEmail = true;
        boolean prefersLetters;
        String country = "FR";
        String policy = "standard";
        final List<Invoice> invoices = new ArrayList<>();
        final List<Hold> holds = new ArrayList<>();
        /** By currency: what nobody allocated, credit notes included. */
        final Map<String, BigDecimal> cash = new LinkedHashMap<>();

        final Map<String, BigDecimal> creditNotes = new LinkedHashMap<>();

        Client(String number) {
            this.number = number;
        }

        BigDecimal credits(String currency) {
            return creditNotes.getOrDefault(currency, BigDecimal.ZERO);
        }
    }

    static final class Invoice {
        final String number;
        final LocalDate due;
        final String currency;
        BigDecimal balance;

        @Nullable
        String policy;

        Invoice(String number, LocalDate due, String currency, BigDecimal balance) {
            this.number = number;
            this.due = due;
            this.currency = currency;
            this.balance = balance;
        }
    }

    static final class Hold {
        final String name;
        final @Nullable Invoice invoice;
        final String reason;
        final @Nullable BigDecimal amount;
        final LocalDate placed;
        final @Nullable LocalDate until;

        @Nullable
        LocalDate lifted;

        Hold(
                String name,
                @Nullable Invoice invoice,
                String reason,
                @Nullable BigDecimal amount,
                LocalDate placed,
                @Nullable LocalDate until) {
            this.name = name;
            this.invoice = invoice;
            this.reason = reason;
            this.amount = amount;
            this.placed = placed;
            this.until = until;
        }

        boolean counts(Invoice of, LocalDate on) {
            return (invoice == null || invoice == of)
                    && !placed.isAfter(on)
                    && (until == null || !until.isBefore(on))
                    && (lifted == null || lifted.isAfter(on));
        }
    }

    static final class Step {
        final Client client;
        final String currency;
        final LocalDate on;
        final Level level;
        final Channel channel;
        String status;

        @Nullable
        LocalDate approvedOn;

        @Nullable
        LocalDate doneOn;

        final Map<Invoice, Level> climbed = new LinkedHashMap<>();

        Step(Client client, String currency, LocalDate on, Level level, Channel channel) {
            this.client = client;
            this.currency = currency;
            this.on = on;
            this.level = level;
            this.channel = channel;
            this.status = level.needsApproval() ? "PROPOSED" : "APPROVED";
        }

        boolean isPending() {
            return status.equals("PROPOSED") || status.equals("APPROVED");
        }

        /** A mail leaves on its night, or with the yes; what people do is done when they do it. */
        LocalDate countsFrom() {
            boolean byHand = channel != Channel.EMAIL && channel != Channel.SMS;
            LocalDate said = approvedOn != null && approvedOn.isAfter(on) ? approvedOn : on;
            return byHand && doneOn != null && doneOn.isAfter(said) ? doneOn : said;
        }

        /** What its invoices wait for before they climb on; null: nothing. */
        @Nullable
        String awaits() {
            if (channel == Channel.HANDOVER) {
                return status.equals("DONE") ? "WITH_AGENCY" : "HANDOVER_AWAITED";
            }
            if (status.equals("PROPOSED")) {
                return "APPROVAL_AWAITED";
            }
            boolean open = status.equals("APPROVED");
            boolean onPaper = channel == Channel.LETTER || channel == Channel.REGISTERED_LETTER;
            return open && channel == Channel.CALL ? "CALL_AWAITED" : open && onPaper ? "LETTER_AWAITED" : null;
        }
    }
}
