package io.quittance.web.api.letters;

import io.quittance.notifications.file.FileRefusedException;
import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.web.api.letters.LetterLifeAnswer.ProofAnswer;
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
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The proofs of a letter. */
@RestController
@RequestMapping("/api/v1/letters/{id}/proofs")
@Tag(name = "letters")
class LetterProofsController {

    private final Proofs proofs;

    LetterProofsController(Proofs proofs) {
        this.proofs = proofs;
    }

    @PutMapping("/{name}")
    @Operation(
            operationId = "keepLetterProof",
            summary = "Keep a proof of what became of a letter",
            description =
                    "The body is the file: PDF, PNG, JPEG or TIFF by its content, 10 MB at most. The same bytes again are the"
                            + " proof that is there already.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ProofAnswer keep(Visit visit, @PathVariable long id, @PathVariable String name, InputStream body)
            throws IOException {
        try {
            byte[] bytes = body.readNBytes(ReceivedFile.MOST_BYTES + 1);
            long proof = proofs.keep(visit.creditorId(), id, name, bytes, visit.today(), visit.by());
            return ProofAnswer.of(proofs.find(visit.creditorId(), id, proof).orElseThrow());
        } catch (FileRefusedException refused) {
            throw new InvalidFieldException("body", String.valueOf(refused.getMessage()));
        } catch (NoSuchElementException unknown) {
            throw new UnknownNumberException("letter", id);
        }
    }
}
