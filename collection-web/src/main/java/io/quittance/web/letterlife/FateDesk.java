package io.quittance.web.letterlife;

import io.quittance.notifications.file.ReceivedFile;
import io.quittance.notifications.letter.life.EventSource;
import io.quittance.notifications.letter.life.LetterLife;
import io.quittance.notifications.letter.proof.Proofs;
import io.quittance.web.frame.Visit;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what a person tells of a letter together with its proof: both, or neither. */
@Component
class FateDesk {

    private final LetterLife life;
    private final Proofs proofs;

    FateDesk(LetterLife life, Proofs proofs) {
        this.life = life;
        this.proofs = proofs;
    }

    /** Whether it was news. */
    @Transactional(rollbackFor = IOException.class)
    boolean tell(long letter, FateForm form, Visit visit) throws IOException {
        Long proof = form.hasProof() ? keep(letter, Objects.requireNonNull(form.proof()), visit) : null;
        if (form.isCorrection()) {
            life.correct(visit.creditorId(), letter, form.news(proof), visit.today(), visit.by());
            return true;
        }
        return life.tell(visit.creditorId(), letter, form.news(proof), EventSource.HAND, visit.today(), visit.by());
    }

    /** The id of the proof. */
    @Transactional(rollbackFor = IOException.class)
    long keep(long letter, MultipartFile file, Visit visit) throws IOException {
        return proofs.keep(visit.creditorId(), letter, name(file), bytes(file), visit.today(), visit.by());
    }

    /** Looked at before it is read: it may be half a gigabyte of anything. One byte too many is enough to refuse it. */
    private static byte[] bytes(MultipartFile file) throws IOException {
        return file.getSize() > ReceivedFile.MOST_BYTES ? new byte[ReceivedFile.MOST_BYTES + 1] : file.getBytes();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
