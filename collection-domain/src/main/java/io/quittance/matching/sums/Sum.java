package io.quittance.matching.sums;

import java.util.List;

/**
 * Some of the amounts that make the target exactly.
 *
 * @param picked their places, rising
 * @param others whether others make it too
 * @param tried how many sums there were to choose from: the more, the likelier a hit is chance
 * @param gaveUp whether there were more than the search may try
 */
public record Sum(List<Integer> picked, boolean others, double tried, boolean gaveUp) {

    public Sum {
        picked = List.copyOf(picked);
    }

    /** Whether nothing makes the target, as far as was searched. */
    public boolean isNone() {
        return picked.isEmpty();
    }
}
