package io.quittance.matching.sums;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks for amounts that together make another one, within bounds: the same steps for the same amounts, whatever the machine. */
public final class SumSearch {

    /** The most that a payer adds up by hand. */
    private static final int MOST_PARTS = 6;

    /** Of which the last amount is looked up, so that sums of n cost what those of n - 1 do. */
    private static final double MOST_STEPS = 100_000;

    private final long[] amounts;
    private final long target;
    private final long[] least;
    private final long[] most;
    private final long[] sorted;
    private final int[] places;
    private final Deque<Integer> picked = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();

    private SumSearch(long[] amounts, long target) {
        this.amounts = amounts;
        this.target = target;
        this.least = new long[amounts.length + 1];
        this.most = new long[amounts.length + 1];
        for (int i = amounts.length - 1; i >= 0; i--) {
            least[i] = least[i + 1] + Math.min(0, amounts[i]);
            most[i] = most[i + 1] + Math.max(0, amounts[i]);
        }
        this.places = IntStream.range(0, amounts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> amounts[place])
                        .thenComparing(place -> place))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sorted = Arrays.stream(places).mapToLong(place -> amounts[place]).toArray();
    }

    /** The places of all amounts that are the target by themselves. */
    public static List<Integer> singles(long[] amounts, long target) {
        return IntStream.range(0, amounts.length)
                .filter(i -> amounts[i] == target)
                .boxed()
                .toList();
    }

    /** Two or more that follow each other; those that begin with the first are preferred. */
    public static Sum neighbours(long[] amounts, long target) {
        Map<Long, Integer> firstAt = new HashMap<>();
        long sum = 0;
        List<List<Integer>> hits = new ArrayList<>();
        boolean fromFirst = false;
        firstAt.put(0L, 0);
        for (int end = 1; end <= amounts.length; end++) {
            sum += amounts[end - 1];
            Integer start = firstAt.get(sum - target);
            if (start != null && end - start > 1) {
                fromFirst |= start == 0;
                hits.add(
                        start == 0 ? 0 : hits.size(),
                        IntStream.range(start, end).boxed().toList());
            }
            firstAt.putIfAbsent(sum, end);
        }
        double tried = fromFirst ? amounts.length : amounts.length * (amounts.length - 1.0) / 2;
        return new Sum(hits.isEmpty() ? List.of() : hits.getFirst(), hits.size() > 1, tried, false);
    }

    /**
     * The fewest, from two to six, and among those the first ones. With many amounts only the first so many of them are
     * searched; the answer says so.
     */
    public static Sum few(long[] all, long target) {
        int[] fitting = fitting(all, target);
        long[] amounts = Arrays.stream(fitting).mapToLong(place -> all[place]).toArray();
        SumSearch search = new SumSearch(amounts, target);
        double tried = 0;
        boolean gaveUp = false;
        for (int parts = 2; parts <= Math.min(MOST_PARTS, amounts.length) && search.found.isEmpty(); parts++) {
            int within = within(amounts.length, parts - 1);
            gaveUp |= within < amounts.length;
            tried += combinations(within, parts);
            search.pick(parts, 0, within, 0);
        }
        List<Integer> best = search.found.isEmpty() ? List.of() : search.found.getFirst();
        return new Sum(best.stream().map(place -> fitting[place]).toList(), search.found.size() > 1, tried, gaveUp);
    }

    /** The places of those that can be part of it at all: what is larger than the target needs a credit to make up for it. */
    private static int[] fitting(long[] all, long target) {
        long least = Arrays.stream(all).filter(one -> one < 0).sum();
        long most = Arrays.stream(all).filter(one -> one > 0).sum();
        return IntStream.range(0, all.length)
                .filter(place -> all[place] <= target - least && all[place] >= target - most)
                .toArray();
    }

    private void pick(int parts, int from, int within, long sum) {
        if (parts == 1) {
            look(from, within, target - sum);
            return;
        }
        long missing = target - sum;
        for (int i = from; i < within && found.size() < 2 && missing >= least[i] && missing <= most[i]; i++) {
            picked.addLast(i);
            pick(parts - 1, i + 1, within, sum + amounts[i]);
            picked.removeLast();
        }
    }

    private void look(int from, int within, long missing) {
        int at = Arrays.binarySearch(sorted, missing);
        if (at < 0) {
            return;
        }
        while (at > 0 && sorted[at - 1] == missing) {
            at--;
        }
        for (; at < sorted.length && sorted[at] == missing && found.size() < 2; at++) {
            if (places[at] >= from && places[at] < within) {
                List<Integer> all = new ArrayList<>(picked);
                all.add(places[at]);
                found.add(all);
            }
        }
    }

    /** How many of the first amounts can be searched for so many nested steps. */
    private static int within(int all, int depth) {
        int within = all;
        while (combinations(within, depth) > MOST_STEPS) {
            within = Math.max(depth, (int) (within * 0.9));
        }
        return within;
    }

    private static double combinations(int of, int parts) {
        double all = 1;
        for (int i = 0; i < parts; i++) {
            all = all * (of - i) / (i + 1);
        }
        return all;
    }
}
