package io.quittance.web.wordings;

import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.edit.WordingVersions.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a text says otherwise than another.
 *
 * @param choices the versions, the latest first, then the shipped text where there is one
 */
record WordingComparison(List<Choice> choices, int from, int to, List<WordingChange> changes) {

    /** The number of the shipped text, which was never saved. */
    static final int SHIPPED = 0;

    /** A version to choose; without a version: the shipped text. */
    record Choice(int number, @Nullable Version version) {}

    /**
     * Of these versions, the latest first.
     *
     * @param from null: the one before the latest
     * @param to null: the latest
     * @throws NoSuchElementException when there is no such version
     */
    static WordingComparison of(
            List<Version> versions, Optional<Wording> shipped, @Nullable Integer from, @Nullable Integer to) {
        List<Choice> choices = new ArrayList<>();
        versions.forEach(version -> choices.add(new Choice(version.version(), version)));
        shipped.ifPresent(words -> choices.add(new Choice(SHIPPED, null)));
        if (choices.isEmpty()) {
            throw new NoSuchElementException("no version");
        }
        String origin = VersionRow.origin(shipped);
        Choice before = from == null ? choices.get(Math.min(1, choices.size() - 1)) : chosen(choices, from);
        Choice after = to == null ? choices.getFirst() : chosen(choices, to);
        return new WordingComparison(
                List.copyOf(choices),
                before.number(),
                after.number(),
                WordingChange.between(text(before, origin), text(after, origin)));
    }

    private static Choice chosen(List<Choice> choices, int number) {
        return choices.stream()
                .filter(choice -> choice.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("version " + number));
    }

    private static String text(Choice choice, String origin) {
        return choice.version() == null ? origin : VersionRow.text(choice.version(), origin);
    }
}
