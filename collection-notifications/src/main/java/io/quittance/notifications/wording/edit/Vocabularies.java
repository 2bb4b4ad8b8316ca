package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.WordingKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What each kind of words may mention. */
@Component
public class Vocabularies {

    private final Map<WordingKind, Vocabulary> byKind = new EnumMap<>(WordingKind.class);

    Vocabularies(List<Vocabulary> all) {
        all.forEach(vocabulary -> byKind.put(vocabulary.kind(), vocabulary));
    }

    /** Empty: words of this kind cannot be edited. */
    public Optional<Vocabulary> find(WordingKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** The kinds that can be edited, in their order. */
    public Set<WordingKind> kinds() {
        return byKind.keySet();
    }
}
