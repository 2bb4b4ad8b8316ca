package io.quittance.web.runs.text;

import io.quittance.notifications.edit.EditInvalidException;
import io.quittance.notifications.edit.OpenText;
import io.quittance.notifications.edit.Typing;
import io.quittance.web.frame.Formats;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * The words of one step as a person types them.
 *
 * @param parts those that a person may write, in their order
 * @param seen the figures that the page showed
 * @param edits the latest edit of the words that it showed
 */
record StepTextForm(
        @Nullable String subject,
        @Nullable List<String> parts,
        @Nullable String seen,
        List<Long> edits) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;

    static StepTextForm of(OpenText open) {
        return new StepTextForm(open.subject(), open.parts(), open.figures(), open.edits());
    }

    /** As the request brings it, each part whole. */
    static StepTextForm of(MultiValueMap<String, String> typed) {
        List<Long> edits = Objects.requireNonNullElse(typed.get("edits"), List.<String>of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        return new StepTextForm(typed.getFirst("subject"), typed.get("parts"), typed.getFirst("seen"), edits);
    }

    Typing typing() {
        return new Typing(
                Objects.requireNonNullElse(subject, ""),
                Objects.requireNonNullElse(parts, List.of()),
                Objects.requireNonNullElse(seen, ""),
                edits);
    }

    /** Puts what was refused beside the field that says it. */
    static void refuse(EditInvalidException invalid, Errors errors) {
        errors.rejectValue(
                invalid.part() < 0 ? "subject" : "parts",
                Formats.key(invalid.fault()),
                new Object[] {invalid.part() < 0 ? LONGEST_SUBJECT : LONGEST_BODY},
                null);
    }
}
