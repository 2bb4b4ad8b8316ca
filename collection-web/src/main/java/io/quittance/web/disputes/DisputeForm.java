package io.quittance.web.disputes;

import io.quittance.dispute.DisputeOwner;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.NewDispute;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A dispute as a person types it.
 *
 * @param reason the id of one of the creditor's reasons
 * @param amount the part, in the reader's format; empty: all that is not disputed yet
 * @param owner the id of a person; null: the colleague named beside, or whoever opens it
 * @param dueOn empty: by the days of the reason
 */
record DisputeForm(
        @NotNull(message = "{frame.required}") Long reason,
        String amount,

        @NotBlank(message = "{frame.required}") @Size(max = 2000, message = "{frame.too-long}")
        String note,

        @Nullable Long owner,
        @Size(max = 120, message = "{frame.too-long}") String colleague,

        @Email(message = "{disputes.email.form}") @Size(max = 254, message = "{frame.too-long}")
        String email,

        String dueOn) {

    /** Field of the form and word, by what the desk refuses. */
    private static final Map<String, String> WORDS = Map.of(
            "amount.form", "disputes.refused.amount.form",
            "amount.most", "disputes.refused.amount.most",
            "invoice.disputed", "disputes.refused.invoice.disputed",
            "invoice.settled", "disputes.refused.invoice.settled",
            "reason.unknown", "disputes.refused.reason",
            "dueOn.past", "disputes.refused.dueOn.past",
            "answer.needed", "frame.required",
            "owner.unknown", "disputes.refused.owner");

    DisputeForm {
        amount = Objects.requireNonNullElse(amount, "");
        note = Objects.requireNonNullElse(note, "");
        colleague = Objects.requireNonNullElse(colleague, "");
        email = Objects.requireNonNullElse(email, "");
        dueOn = Objects.requireNonNullElse(dueOn, "");
    }

    static DisputeForm blank(@Nullable Long me) {
        return new DisputeForm(0L, "", "", me, "", "", "");
    }

    void check(Errors errors, Locale reader) {
        if (!amount.isBlank() && Typed.amount(amount, reader).isEmpty()) {
            errors.rejectValue("amount", "disputes.refused.amount.form");
        }
        if (!dueOn.isBlank() && Typed.day(dueOn).isEmpty()) {
            errors.rejectValue("dueOn", "disputes.refused.dueOn.form");
        }
        if (owner == null && colleague.isBlank() != email.isBlank()) {
            errors.rejectValue(colleague.isBlank() ? "colleague" : "email", "disputes.refused.colleague");
        }
    }

    /** What was entered, once {@link #check} found no fault. */
    NewDispute dispute(long creditorId, long invoiceId, Locale reader) {
        return new NewDispute(
                creditorId,
                invoiceId,
                Objects.requireNonNull(reason),
                Typed.amount(amount, reader).orElse(null),
                note,
                owner(owner, colleague, email),
                Typed.day(dueOn).orElse(null));
    }

    /** Null: nobody was named. */
    static @Nullable DisputeOwner owner(@Nullable Long person, String colleague, String email) {
        if (person != null) {
            return DisputeOwner.person(person);
        }
        return colleague.isBlank() || email.isBlank() ? null : DisputeOwner.colleague(colleague, email);
    }

    /** The key of what is said of a refusal. */
    static String word(DisputeRefusedException refused) {
        return Objects.requireNonNull(WORDS.get(refused.field() + "." + refused.code()));
    }

    /** Says it beside its field. */
    static void refuse(DisputeRefusedException refused, Errors errors, String currency, Formats formats) {
        String field = refused.field().equals("invoice") ? "amount" : refused.field();
        Object[] most = {formats.money(refused.most().orElse(null), currency)};
        errors.rejectValue(field, word(refused), most, null);
    }
}
