package io.quittance.web.wordings;

import io.quittance.dunning.policy.Level;
import io.quittance.dunning.policy.PolicyInForce;
import io.quittance.dunning.policy.PolicyList;
import io.quittance.notifications.preview.PreviewClients;
import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.Wordings;
import io.quittance.notifications.wording.edit.Vocabularies;
import io.quittance.notifications.wording.edit.WordingVersions;
import io.quittance.web.frame.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a text shows around its form. */
@Component
class WordingPage {

    static final String VIEW = "wordings/wording";

    private static final int CLIENTS = 30;

    private final Wordings wordings;
    private final ShippedWordings shipped;
    private final WordingVersions versions;
    private final Vocabularies vocabularies;
    private final PreviewClients clients;
    private final PolicyList policies;

    WordingPage(
            Wordings wordings,
            ShippedWordings shipped,
            WordingVersions versions,
            Vocabularies vocabularies,
            PreviewClients clients,
            PolicyList policies) {
        this.wordings = wordings;
        this.shipped = shipped;
        this.versions = versions;
        this.vocabularies = vocabularies;
        this.clients = clients;
        this.policies = policies;
    }

    /** A level that sends this text. */
    record Use(PolicyInForce policy, int rank) {}

    /**
     * The words in force; where there are none yet, those that stand in for them, to begin with.
     *
     * @throws io.quittance.notifications.wording.NoWordingException when there is no text under this code
     */
    Wording words(long creditorId, WordingKey key) {
        return wordings.find(creditorId, key.kind(), key.code(), key.language(), key.variant());
    }

    /** The version saved last; 0: none. */
    int latest(long creditorId, WordingKey key) {
        return versions.of(creditorId, key).stream()
                .findFirst()
                .map(WordingVersions.Version::version)
                .orElse(0);
    }

    /** The client that the text is tried on when nobody chose: one that stands at its level. */
    Optional<Long> someClient(long creditorId, WordingKey key) {
        return clients.of(creditorId, key.code(), 1).stream()
                .filter(PreviewClients.Choice::atLevel)
                .map(PreviewClients.Choice::id)
                .findFirst();
    }

    void put(WordingKey key, Visit visit, Model model) {
        Optional<Wording> original = shipped.find(key);
        List<WordingVersions.Version> said = versions.of(visit.creditorId(), key);
        model.addAttribute("key", key);
        model.addAttribute("address", WordingAddress.of(key));
        model.addAttribute("vocabulary", vocabularies.find(key.kind()).orElseThrow());
        model.addAttribute("inForce", wordings.exactly(visit.creditorId(), key).orElse(null));
        model.addAttribute("standsIn", words(visit.creditorId(), key));
        model.addAttribute("hasOriginal", original.isPresent());
        model.addAttribute("versions", VersionRow.of(said, original));
        if (!said.isEmpty()) {
            model.addAttribute("comparison", WordingComparison.of(said, original, null, null));
        }
        model.addAttribute("clients", clients.of(visit.creditorId(), key.code(), CLIENTS));
        model.addAttribute("uses", uses(visit.creditorId(), key));
    }

    private List<Use> uses(long creditorId, WordingKey key) {
        List<Use> uses = new ArrayList<>();
        for (PolicyInForce policy : policies.of(creditorId)) {
            for (Level level : policy.levels()) {
                if (level.template().equals(key.code())
                        && WordingKind.of(level.channel()).equals(Optional.of(key.kind()))) {
                    uses.add(new Use(policy, level.rank()));
                }
            }
        }
        return uses;
    }
}
