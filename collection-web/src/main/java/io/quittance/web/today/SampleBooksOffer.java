package io.quittance.web.today;

import io.quittance.creditor.Creditors;
import io.quittance.creditor.FirstCreditor;
import io.quittance.creditor.Role;
import io.quittance.web.frame.Visit;
import io.quittance.web.start.Installation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Who may fill empty books with invented ones: they bring a name, an address and a bank account with them, so outside a
 * demonstration only an administrator may, and only while nobody entered the real ones.
 */
@Component
class SampleBooksOffer {

    private final Installation installation;
    private final Creditors creditors;

    SampleBooksOffer(Installation installation, Creditors creditors) {
        this.installation = installation;
        this.creditors = creditors;
    }

    boolean isOpenTo(HttpServletRequest person, Visit visit) {
        return installation.isDemonstration() || (person.isUserInRole(Role.ADMINISTRATOR.name()) && isUntouched(visit));
    }

    private boolean isUntouched(Visit visit) {
        return FirstCreditor.isAsMade(creditors.findById(visit.creditorId()).orElseThrow());
    }
}
