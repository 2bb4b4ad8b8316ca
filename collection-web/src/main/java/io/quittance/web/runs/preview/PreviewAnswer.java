package io.quittance.web.runs.preview;

import io.quittance.notifications.edit.EditChangedException;
import io.quittance.notifications.edit.EditInvalidException;
import io.quittance.notifications.edit.StepTextDesk;
import io.quittance.notifications.edit.Typing;
import io.quittance.notifications.preview.StepPreview;
import io.quittance.notifications.wording.edit.WordingPreview.Shown;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Visit;
import io.quittance.web.messages.MailBody;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a step would say, as the answer that a frame shows: a page, a PDF, or why there is none. */
@Component
public class PreviewAnswer {

    private final StepPreview preview;
    private final StepTextDesk texts;
    private final MessageSource messages;

    PreviewAnswer(StepPreview preview, StepTextDesk texts, MessageSource messages) {
        this.preview = preview;
        this.texts = texts;
        this.messages = messages;
    }

    /** In the words in force; the caller has seen that the step is this creditor's. */
    ResponseEntity<byte[]> inForce(Visit visit, long step, Locale reader) {
        return answer(() -> preview.of(visit.creditorId(), step, visit.today()), reader);
    }

    /** In the words that are being typed. */
    public ResponseEntity<byte[]> typed(Visit visit, long step, Typing typed, Locale reader) {
        try {
            return answer(
                    () -> preview.of(step, texts.tried(visit.creditorId(), step, typed, visit.today()), visit.today()),
                    reader);
        } catch (EditInvalidException wrong) {
            return says(Formats.key(wrong.fault()), reader);
        } catch (EditChangedException changed) {
            return says("runs.text.changed", reader);
        }
    }

    private ResponseEntity<byte[]> answer(Supplier<Optional<Shown>> shown, Locale reader) {
        try {
            return shown.get().map(PreviewAnswer::of).orElseGet(() -> says("runs.step.preview.settled", reader));
        } catch (EditInvalidException | EditChangedException typed) {
            throw typed;
        } catch (RuntimeException unwritable) {
            return says("runs.step.preview.impossible", reader, String.valueOf(unwritable.getMessage()));
        }
    }

    private ResponseEntity<byte[]> says(String key, Locale reader, Object... values) {
        return of(Shown.page("<!doctype html><meta charset=\"utf-8\"><p style=\"margin:24px;font:14px/1.5 sans-serif\">"
                + HtmlUtils.htmlEscape(messages.getMessage(key, values, reader)) + "</p>"));
    }

    private static ResponseEntity<byte[]> of(Shown shown) {
        MediaType type = MediaType.parseMediaType(shown.mediaType());
        if (type.isCompatibleWith(MediaType.TEXT_HTML)) {
            ResponseEntity<String> html = MailBody.of(new String(shown.content(), StandardCharsets.UTF_8));
            return ResponseEntity.ok().headers(html.getHeaders()).body(shown.content());
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(shown.content());
    }
}
