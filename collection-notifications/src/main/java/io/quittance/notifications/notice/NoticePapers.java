package io.quittance.notifications.notice;

import io.quittance.notice.NoticeKind;
import io.quittance.notifications.enclosure.NoticeFiles.Made;
import io.quittance.notifications.plan.PlanPapers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The document that a notice brings, under the name by which its reader finds it. */
@Component
class NoticePapers {

    private static final String PDF = "application/pdf";

    private final PlanPapers plans;

    NoticePapers(PlanPapers plans) {
        this.plans = plans;
    }

    Optional<Made> of(Notice notice) {
        return notice.kind() == NoticeKind.PLAN_PROPOSAL ? Optional.of(plan(notice)) : Optional.empty();
    }

    private Made plan(Notice notice) {
        Matter matter = notice.matter();
        String name =
                switch (notice.language().getLanguage()) {
                    case "fr" -> "echeancier-";
                    case "de" -> "zahlungsplan-";
                    case "es" -> "plan-de-pagos-";
                    default -> "payment-plan-";
                };
        byte[] bytes = plans.print(notice.creditorId(), matter.id(), matter.part(), notice.on())
                .bytes();
        return new Made(name + matter.number() + ".pdf", PDF, bytes);
    }
}
