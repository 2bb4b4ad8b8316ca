package io.quittance.web.api.messages;

import io.quittance.notifications.enclosure.MailAttachments;
import io.quittance.notifications.enclosure.NoticeFiles;
import io.quittance.notifications.evidence.MessageList;
import io.quittance.notifications.evidence.MessageRow;
import io.quittance.notifications.evidence.MessageText;
import io.quittance.web.api.BooksOfCaller;
import io.quittance.web.api.Listed;
import io.quittance.web.api.Paging;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written to clients. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages")
class MessagesController {

    private final BooksOfCaller books;
    private final MessageList messages;
    private final MessageText texts;
    private final MailAttachments attachments;
    private final NoticeFiles papers;

    MessagesController(
            BooksOfCaller books,
            MessageList messages,
            MessageText texts,
            MailAttachments attachments,
            NoticeFiles papers) {
        this.books = books;
        this.messages = messages;
        this.texts = texts;
        this.attachments = attachments;
        this.papers = papers;
    }

    @GetMapping
    @Operation(operationId = "listMessages", summary = "Messages and their outcome", description = "The latest first.")
    Listed<MessageAnswer> list(
            Visit visit,
            @Parameter(description = "The id of a step.") @RequestParam(required = false) @Nullable Long step,
            @Parameter(description = "A client's number.") @RequestParam(required = false) @Nullable String client,
            @ParameterObject @Valid Paging paging) {
        Long clientId = client == null ? null : books.client(visit, client).id();
        return paging.page(
                messages.of(
                        visit.creditorId(),
                        new MessageList.Filter(clientId, step, null, null),
                        paging.seen(Long.MAX_VALUE),
                        paging.sizeAndOne()),
                MessageRow::id,
                MessageAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getMessage", summary = "A message and its outcome")
    MessageAnswer one(Visit visit, @PathVariable long id) {
        return messages.find(visit.creditorId(), id)
                .map(MessageAnswer::of)
                .orElseThrow(() -> new UnknownNumberException("message", id));
    }

    @GetMapping(path = "/{id}/body", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "getMessageBody",
            summary = "The words of a message",
            description =
                    "As they were sent, or as they would leave now: the subject, the text, the HTML, and what is attached. Asked for as"
                            + " text/plain or text/html, the answer is that part alone.")
    BodyAnswer body(Visit visit, @PathVariable long id) {
        return BodyAnswer.of(words(visit, id), attachments.of(id), papers.of(id));
    }

    @GetMapping(path = "/{id}/body", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Operation(operationId = "getMessageBody")
    String text(Visit visit, @PathVariable long id) {
        return words(visit, id).plain();
    }

    @GetMapping(path = "/{id}/body", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @Operation(operationId = "getMessageBody")
    String html(Visit visit, @PathVariable long id) {
        return papers.shown(id, words(visit, id).html());
    }

    private MessageText.Words words(Visit visit, long id) {
        return texts.find(visit.creditorId(), id).orElseThrow(() -> new UnknownNumberException("message", id));
    }
}
