package io.quittance.risk;

import io.quittance.insolvency.Insolvencies;
import io.quittance.insolvency.Insolvency;
import io.quittance.risk.Exposures.Exposure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is there to know of a client before it is trusted further? */
@Component
@Transactional(readOnly = true)
public class ClientRisks {

    private final Exposures exposures;
    private final Behaviours behaviours;
    private final Insolvencies insolvencies;

    ClientRisks(Exposures exposures, Behaviours behaviours, Insolvencies insolvencies) {
        this.exposures = exposures;
        this.behaviours = behaviours;
        this.insolvencies = insolvencies;
    }

    /** Of one client of this creditor, on a day. */
    public ClientRisk of(long creditorId, long clientId, LocalDate on) {
        Exposure exposure = exposures.of(creditorId, clientId);
        Behaviour behaviour = behaviours.of(creditorId, clientId, on);
        Insolvency insolvency = insolvencies
                .findByClientIdAndCreditorIdAndEndedOnIsNull(clientId, creditorId)
                .orElse(null);
        return new ClientRisk(
                exposure,
                behaviour,
                Signals.of(behaviour, exposure, insolvency != null),
                ProfileProposal.of(behaviour, on).orElse(null),
                insolvency);
    }

    /**
     * @param signals the gravest first
     * @param proposal null: nothing stands out
     * @param insolvency the proceedings that run; null: none
     */
    public record ClientRisk(
            Exposure exposure,
            Behaviour behaviour,
            List<Signal> signals,
            @Nullable ProfileProposal proposal,
            @Nullable Insolvency insolvency) {}
}
