package io.quittance.web.api.invoices;

import io.quittance.invoice.Invoice;
import io.quittance.invoice.Invoices;
import io.quittance.notifications.enclosure.InvoiceFiles;
import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The invoice itself, as a file. */
@RestController
@RequestMapping("/api/v1/invoices/{number}/file")
@Tag(name = "invoices")
class InvoiceFileController {

    private final Invoices invoices;
    private final InvoiceFiles files;

    InvoiceFileController(Invoices invoices, InvoiceFiles files) {
        this.invoices = invoices;
        this.files = files;
    }

    @PutMapping
    @Operation(
            operationId = "keepInvoiceFile",
            summary = "Keep the file of an invoice",
            description =
                    "The body is the invoice as a PDF, 10 MB at most. Letters not printed yet, copies that a client asks for, and"
                            + " mails of levels that attach files take it. A newer file takes its place; the same bytes"
                            + " again change nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))))
    InvoiceFileAnswer keep(Visit visit, @PathVariable String number, InputStream body) throws IOException {
        Invoice invoice = invoice(visit, number);
        byte[] bytes = body.readNBytes(ReceivedFile.MOST_BYTES + 1);
        try {
            return InvoiceFileAnswer.of(files.keep(
                    visit.creditorId(),
                    invoice.id(),
                    number.replaceAll("[/\\\\]", "-") + ".pdf",
                    bytes,
                    visit.today(),
                    visit.by()));
        } catch (FileRefusedException refused) {
            throw new InvalidFieldException("body", String.valueOf(refused.getMessage()));
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "getInvoiceFile", summary = "The newest file of an invoice, as it was kept")
    byte[] file(Visit visit, @PathVariable String number) {
        return files.inForce(invoice(visit, number).id())
                .map(files::bytes)
                .orElseThrow(() -> new UnknownNumberException("file of invoice", number));
    }

    private Invoice invoice(Visit visit, String number) {
        return invoices.findByCreditorIdAndNumber(visit.creditorId(), number)
                .orElseThrow(() -> new UnknownNumberException("invoice", number));
    }
}
