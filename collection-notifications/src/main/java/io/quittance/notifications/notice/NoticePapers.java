package io.quittance.notifications.notice;

import io.quittance.charge.note.DebitNotes;
import io.quittance.notifications.enclosure.NoticeFiles.Made;
import io.quittance.notifications.plan.PlanPapers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The document that a notice brings, under the name by which its reader finds it. */
@Component
class NoticePapers {

    private static final String PDF = "application/pdf";

    private final PlanPapers plans;
    private final DebitNotes notes;

    NoticePapers(PlanPapers plans, DebitNotes notes) {
        this.plans = plans;
        this.notes = notes;
    }

    Optional<Made> of(Notice notice) {
        return switch (notice.kind()) {
            case PLAN_PROPOSAL -> Optional.of(plan(notice));
            case DEBIT_NOTE -> Optional.of(note(notice));
            case INSTALMENT_COMING, INSTALMENT_LATE, PLAN_BROKEN, SETTLEMENT_OFFER, THANKS -> Optional.empty();
        };
    }

    private Made plan(Notice notice) {
        Matter matter = notice.matter();
        String name = switch (notice.language().getLanguage()) {
            case "fr" -> "echeancier-";
            case "de" -> "zahlungsplan-";
            case "es" -> "plan-de-pagos-";
            default -> "payment-plan-";
        };
        byte[] bytes = plans.print(notice.creditorId(), matter.id(), matter.part(), notice.on())
                .bytes();
        return new Made(name + matter.number() + ".pdf", PDF, bytes);
    }

    private Made note(Notice notice) {
        byte[] bytes = notes.pdf(notice.clientId(), notice.matter().id()).orElseThrow();
        return new Made(notice.matter().number() + ".pdf", PDF, bytes);
    }
}
