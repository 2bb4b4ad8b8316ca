package io.quittance.web.letterlife;

import io.quittance.notifications.letter.life.LetterNews;
import io.quittance.notifications.letter.life.NewsRefusedException;
import io.quittance.web.frame.Typed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * What became of a letter, as a person types it.
 *
 * @param number the post's; empty: not known, or known already
 * @param proof the file that tells it; null or empty: none
 * @param correction true when it puts right what was told last; null: it is news
 */
record FateForm(
        @NotNull(message = "{frame.required}") Fate fate,
        String on,
        @Size(max = 40, message = "{frame.too-long}") String number,
        @Size(max = 500, message = "{frame.too-long}") String note,
        @Nullable MultipartFile proof,
        @Nullable Boolean correction) {

    FateForm {
        on = Objects.requireNonNullElse(on, "");
        number = Objects.requireNonNullElse(number, "").strip();
        note = Objects.requireNonNullElse(note, "");
    }

    static FateForm blank(Fate likely, LocalDate today, boolean correction) {
        return new FateForm(likely, today.toString(), "", "", null, correction);
    }

    boolean isCorrection() {
        return Boolean.TRUE.equals(correction);
    }

    void check(Errors errors) {
        if (Typed.day(on).isEmpty()) {
            errors.rejectValue("on", "letterlife.on.form");
        }
        if (isCorrection() && note.isBlank()) {
            errors.rejectValue("note", "letterlife.note.needed");
        }
    }

    boolean hasProof() {
        return proof != null
                && !Objects.requireNonNullElse(proof.getOriginalFilename(), "").isEmpty();
    }

    /** What was entered, once {@link #check} found no fault. */
    LetterNews news(@Nullable Long proofId) {
        return new LetterNews(
                fate.state(),
                fate.reason(),
                Typed.day(on).orElseThrow(),
                number.isEmpty() ? null : number,
                note,
                proofId);
    }

    /** Says beside its field why what was told cannot be. */
    static void tell(NewsRefusedException refused, Errors errors, RefusalWords words) {
        String field = switch (refused.reason()) {
            case ORDER, NOTHING_TO_CORRECT -> "fate";
            case TO_COME, TOO_EARLY -> "on";
            case NUMBER -> "number";
        };
        errors.rejectValue(field, "refused", words.of(refused));
    }
}
