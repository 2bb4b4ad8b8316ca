package io.quittance.notifications.wording;

import io.quittance.client.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of several ways to say the same thing: a tone for messages, a profile of payer for talking guides. */
public enum WordingVariant {
    STANDARD,
    GENTLE,
    FIRM,
    TEMPORARY_DIFFICULTY,
    DISORGANISED,
    UNWILLING;

    /** The variant for a client spoken to in this tone; none: the standard one. */
    public static WordingVariant of(Optional<Tone> tone) {
        return tone.map(Tone::name).map(WordingVariant::valueOf).orElse(STANDARD);
    }

    /** The variants that words of this kind may have, the standard one first. */
    public static List<WordingVariant> of(WordingKind kind) {
        return Arrays.stream(values()).filter(variant -> variant.suits(kind)).toList();
    }

    private boolean suits(WordingKind kind) {
        return switch (this) {
            case STANDARD -> true;
            case GENTLE, FIRM -> kind != WordingKind.GUIDE;
            case TEMPORARY_DIFFICULTY, DISORGANISED, UNWILLING -> kind == WordingKind.GUIDE;
        };
    }

    /** In file names, such as {@code temporary-difficulty}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
