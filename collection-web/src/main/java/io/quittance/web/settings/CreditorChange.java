package io.quittance.web.settings;

import io.quittance.creditor.Creditor;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.logo.Logos;
import io.quittance.history.Fact;
import io.quittance.history.FactKind;
import io.quittance.history.History;
import io.quittance.web.frame.Visit;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves the settings of the creditor and writes down that they changed, both or neither. */
@Component
class CreditorChange {

    private final Creditors creditors;
    private final Logos logos;
    private final History history;

    CreditorChange(Creditors creditors, Logos logos, History history) {
        this.creditors = creditors;
        this.logos = logos;
        this.history = history;
    }

    /** What became of a form of settings. */
    enum Outcome {
        SAVED,
        /** The bank account changed: whoever changes it decides where every client pays, so it is written down on its own. */
        OTHER_ACCOUNT,
        /** Somebody else saved settings since the person saw them; nothing was saved. */
        STALE
    }

    @Transactional
    public Outcome settings(CreditorForm form, Visit visit) {
        Creditor creditor = creditors.findById(visit.creditorId()).orElseThrow();
        CreditorSettings before = creditor.settings();
        CreditorSettings after = form.settings(before.currency());
        if (after.equals(before)) {
            return Outcome.SAVED;
        }
        if (!form.saw(creditor.version())) {
            return Outcome.STALE;
        }
        creditor.adopt(after);
        record(visit, FactKind.CREDITOR_CHANGED, Map.of());
        boolean otherAccount = !Objects.equals(before.iban(), after.iban());
        if (otherAccount) {
            String from = Objects.toString(before.iban(), "");
            String to = Objects.toString(after.iban(), "");
            record(visit, FactKind.BANK_ACCOUNT_CHANGED, Map.of("from", from, "to", to));
        }
        return otherAccount ? Outcome.OTHER_ACCOUNT : Outcome.SAVED;
    }

    /** Replaces the logo; the type is what {@link LogoType} found it to be. */
    @Transactional
    public void logo(byte[] logo, String type, Visit visit) {
        logos.replace(visit.creditorId(), new Logos.Logo(logo, type));
        record(visit, FactKind.CREDITOR_CHANGED, Map.of("logo", type));
    }

    private void record(Visit visit, FactKind kind, Map<String, String> detail) {
        history.record(new Fact(visit.creditorId(), null, null, kind, visit.today(), visit.by(), detail));
    }
}
