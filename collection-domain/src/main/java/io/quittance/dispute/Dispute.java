package io.quittance.dispute;

import io.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as it stands.
 *
 * @param amount the part that is disputed; null: the whole invoice
 * @param disputed what that was when it was opened
 * @param held what of it is still open now
 * @param dueOn by when it is answered
 * @param ownerId of the person who holds it; null: a colleague without an account, or nobody
 * @param accepted how much of it; null: it was not accepted
 * @param answer what was answered with the decision; null: nothing was decided
 * @param endedOn the day on which it ended; null: it runs
 */
public record Dispute(
        long id,
        long creditorId,
        long clientId,
        String clientNumber,
        String clientName,
        long invoiceId,
        String number,
        LocalDate invoiceDueOn,
        String currency,
        BigDecimal balance,
        String reasonCode,
        String reasonFr,
        String reasonEn,
        @Nullable BigDecimal amount,
        BigDecimal disputed,
        BigDecimal held,
        String note,
        LocalDate openedOn,
        String openedBy,
        long holdId,
        LocalDate dueOn,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Nullable String ownerEmail,
        @Nullable BigDecimal accepted,
        @Nullable Awaited awaits,
        @Nullable String answer,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate arrivedOn,
        DisputeState state,
        @Nullable LocalDate endedOn) {

    /** In the reader's language: French, else English. */
    public String reason(Locale reader) {
        return reader.getLanguage().equals("fr") ? reasonFr : reasonEn;
    }

    public Money disputedMoney() {
        return Money.of(disputed, currency);
    }

    public Money heldMoney() {
        return Money.of(held, currency);
    }

    public Money balanceMoney() {
        return Money.of(balance, currency);
    }

    /** How much of it was accepted; null: it was not. */
    public @Nullable Money acceptedMoney() {
        return accepted == null ? null : Money.of(accepted, currency);
    }

    public boolean isDecided() {
        return decidedOn != null;
    }

    /** Days since it was opened, until it ended. */
    public long age(LocalDate today) {
        return ChronoUnit.DAYS.between(openedOn, endedOn == null ? today : endedOn);
    }

    /** Nobody answered by the day on which it was due. */
    public boolean isLate(LocalDate today) {
        return state == DisputeState.OPEN && dueOn.isBefore(today);
    }
}
