package io.quittance.web.policies;

import io.quittance.dunning.policy.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The texts shipped with the product, that a level may name. */
final class TemplateCodes {

    /** Those that are written as mails. */
    static final List<String> MAILS = List.of("courtesy", "reminder-1", "reminder-2", "final-reminder");

    private static final List<String> BY_HAND = List.of("call", "formal-notice", "handover");

    private TemplateCodes() {}

    /** What the list of choices holds: the shipped ones, and those that these levels name already. */
    static Set<String> choices(Collection<Level> levels) {
        Set<String> codes = new LinkedHashSet<>(MAILS);
        codes.addAll(BY_HAND);
        levels.forEach(level -> codes.add(level.template()));
        return codes;
    }
}
