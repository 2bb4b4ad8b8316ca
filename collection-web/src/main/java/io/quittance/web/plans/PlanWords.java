package io.quittance.web.plans;

import io.quittance.money.Money;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says in the reader's language why a plan cannot be as it was asked for. */
@Component
class PlanWords {

    /** Where the form shows what the plan calls otherwise. */
    private static final Map<String, String> FIELDS = Map.of("instalments", "rows");

    private final Formats formats;

    PlanWords(Formats formats) {
        this.formats = formats;
    }

    /** Beside its field; what no field holds, over the form. */
    void refuse(PlanRefusedException refused, Errors errors) {
        String field = FIELDS.getOrDefault(refused.field(), refused.field());
        Object[] about = about(refused);
        if (errors.getFieldType(field) == null) {
            errors.reject(PlanRefusals.key(refused), about, null);
        } else {
            errors.rejectValue(field, PlanRefusals.key(refused), about, null);
        }
    }

    Note note(String place, PlanRefusedException refused) {
        return Note.bad(place, PlanRefusals.key(refused), about(refused));
    }

    private Object[] about(PlanRefusedException refused) {
        return refused.about().stream().map(this::worded).toArray();
    }

    private Object worded(Object about) {
        return switch (about) {
            case Money money -> formats.money(money);
            case LocalDate day -> formats.longDay(day);
            default -> about;
        };
    }
}
