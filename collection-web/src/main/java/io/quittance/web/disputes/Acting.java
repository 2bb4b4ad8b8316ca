package io.quittance.web.disputes;

import io.quittance.dispute.Dispute;
import io.quittance.dispute.DisputeRefusedException;
import io.quittance.dispute.Disputes;
import io.quittance.web.frame.Formats;
import io.quittance.web.frame.Note;
import io.quittance.web.frame.Visit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on a dispute and leads back to its page, where it says that it was done, or why not. */
@Component
class Acting {

    private final Disputes disputes;
    private final Formats formats;

    Acting(Disputes disputes, Formats formats) {
        this.disputes = disputes;
        this.formats = formats;
    }

    /** {@code act} answers with the key of what is said of it, at this place of the page. */
    String on(long id, Visit visit, RedirectAttributes redirect, String place, Supplier<String> act) {
        Dispute dispute = disputes.find(visit.creditorId(), id).orElseThrow();
        Note note;
        try {
            String said = act.get();
            note = said.contains(".refused.") ? Note.bad(place, said) : Note.done(place, said);
        } catch (DisputeRefusedException refused) {
            String most = formats.money(refused.most().orElse(null), dispute.currency());
            note = Note.bad(place, DisputeForm.word(refused), most);
        } catch (IllegalStateException decided) {
            note = Note.bad(place, "disputes.refused.decided");
        }
        note.after(redirect);
        return "redirect:/disputes/" + id + "#" + place;
    }
}
