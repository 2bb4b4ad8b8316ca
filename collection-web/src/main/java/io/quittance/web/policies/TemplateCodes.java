package io.quittance.web.policies;

import io.quittance.dunning.policy.Channel;
import io.quittance.dunning.policy.Level;
import io.quittance.notifications.wording.WordingKind;
import io.quittance.notifications.wording.edit.WordingList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The texts that a level may name. */
@Component
class TemplateCodes {

    /** A statement of account answers a client; it reminds of nothing. */
    private static final String STATEMENT = "statement";

    private final WordingList wordings;

    TemplateCodes(WordingList wordings) {
        this.wordings = wordings;
    }

    /** What the list of choices holds: the shipped ones, those written since, and those that these levels name already. */
    Set<String> choices(long creditorId, Collection<Level> levels) {
        Set<String> codes = new LinkedHashSet<>(WordingList.LADDER);
        written(creditorId).values().forEach(codes::addAll);
        levels.forEach(level -> codes.add(level.template()));
        return codes;
    }

    /** The texts that a level of each channel can send; a channel that has none at all is left out. */
    Map<Channel, Set<String>> written(long creditorId) {
        Map<Channel, Set<String>> written = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            WordingKind.of(channel)
                    .map(kind -> new LinkedHashSet<>(wordings.codes(creditorId, kind)))
                    .map(codes -> {
                        codes.remove(STATEMENT);
                        return codes;
                    })
                    .filter(codes -> !codes.isEmpty())
                    .ifPresent(codes -> written.put(channel, codes));
        }
        return written;
    }
}
