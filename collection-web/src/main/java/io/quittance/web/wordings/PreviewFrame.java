package io.quittance.web.wordings;

import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.edit.WordingMistake;
import io.quittance.notifications.wording.edit.WordingPreview;
import io.quittance.web.frame.Formats;
import io.quittance.web.messages.MailBody;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The answers that the frame beside the editor shows: the text filled in, or why it cannot be. */
@Component
class PreviewFrame {

    private final List<WordingPreview> previews;
    private final MessageSource messages;

    PreviewFrame(List<WordingPreview> previews, MessageSource messages) {
        this.previews = previews;
        this.messages = messages;
    }

    ResponseEntity<byte[]> shown(
            long creditorId, WordingKey key, Wording words, Optional<Long> client, LocalDate on, Locale reader) {
        Optional<WordingPreview> preview =
                previews.stream().filter(one -> one.kind() == key.kind()).findFirst();
        if (preview.isEmpty()) {
            return says("wordings.preview.none", reader);
        }
        return preview.get()
                .show(creditorId, key, words, client, on)
                .map(PreviewFrame::answer)
                .orElseGet(() -> says("wordings.preview.nothing-owed", reader));
    }

    ResponseEntity<byte[]> mistakes(List<WordingMistake> mistakes, Locale reader) {
        return page(mistakes.stream()
                .map(mistake ->
                        messages.getMessage(Formats.key(mistake.fault()), WordingForm.arguments(mistake), reader))
                .collect(Collectors.joining("\n")));
    }

    ResponseEntity<byte[]> says(String key, Locale reader, Object... values) {
        return page(messages.getMessage(key, values, reader));
    }

    private static ResponseEntity<byte[]> page(String words) {
        return answer(WordingPreview.Shown.page("<!doctype html><meta charset=\"utf-8\"><p"
                + " style=\"margin:24px;font:14px/1.5 sans-serif;color:#53605f;white-space:pre-line\">"
                + HtmlUtils.htmlEscape(words) + "</p>"));
    }

    private static ResponseEntity<byte[]> answer(WordingPreview.Shown shown) {
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
