package io.quittance.web.overdue;

import io.quittance.calendar.AgeingBucket;
import io.quittance.insight.overdue.OverdueFilter;
import io.quittance.insight.overdue.OverdueSort;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of an overdue list: filters, order and place, so that every list can be bookmarked.
 *
 * @param held {@code true}, {@code false}, or {@code broken}: only clients that broke their last promise
 * @param bucket several, with commas between them: late as one of these
 */
record OverdueQuery(
        @Nullable String q,
        @Nullable Set<AgeingBucket> bucket,
        @Nullable Integer level,
        @Nullable String held,
        @Nullable Long collector,
        @Nullable String segment,
        @Nullable String currency,
        @Nullable Boolean all,
        @Nullable OverdueSort sort,
        @Nullable Boolean reversed,
        @Nullable String at,
        @Nullable Long open) {

    OverdueFilter filter() {
        return new OverdueFilter(
                blank(q),
                empty(bucket),
                level,
                isHeld(),
                collector,
                blank(segment),
                blank(currency),
                Boolean.TRUE.equals(all),
                "broken".equals(held));
    }

    private @Nullable Boolean isHeld() {
        boolean told = "true".equals(held) || "false".equals(held);
        return told ? Boolean.valueOf(held) : null;
    }

    OverdueSort order() {
        return sort == null ? OverdueSort.AMOUNT : sort;
    }

    boolean isReversed() {
        return Boolean.TRUE.equals(reversed);
    }

    /** Nothing is narrowed: everyone with something overdue. */
    public boolean isPlain() {
        return filter().equals(OverdueFilter.NONE);
    }

    /** The same list sorted by this column; the other way round when it already is. From its first page. */
    public String by(OverdueSort column) {
        boolean turn = column == order() && !isReversed();
        return address()
                .queryParam("sort", column)
                .queryParamIfPresent("reversed", turn ? Optional.of(true) : Optional.empty())
                .encode()
                .toUriString();
    }

    /** The same list in the same order, at another place. */
    public String page(String cursor) {
        return ordered().queryParam("at", cursor).encode().toUriString();
    }

    /** The same list, with the row of this client open. */
    public String opening(long client) {
        return ordered()
                .queryParamIfPresent("at", Optional.ofNullable(blank(at)))
                .queryParam("open", client)
                .encode()
                .toUriString();
    }

    /** The whole list as a file. */
    public String export() {
        return ordered().replacePath("/overdue/export").encode().toUriString();
    }

    /** For a column head: how the list is sorted by it, as ARIA says it; null: it is not. */
    public @Nullable String ariaSort(OverdueSort column) {
        if (column != order()) {
            return null;
        }
        boolean naturallyDescending = column == OverdueSort.AMOUNT || column == OverdueSort.LEVEL;
        return naturallyDescending == isReversed() ? "ascending" : "descending";
    }

    /** Whether the list is narrowed to exactly these, written as in the address. */
    public boolean isIn(String buckets) {
        Set<AgeingBucket> asked = empty(bucket);
        return asked != null && joined(asked).equals(buckets);
    }

    private static String joined(Set<AgeingBucket> buckets) {
        return buckets.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static @Nullable Set<AgeingBucket> empty(@Nullable Set<AgeingBucket> buckets) {
        return buckets == null || buckets.isEmpty() ? null : buckets;
    }

    private UriComponentsBuilder ordered() {
        return address()
                .queryParamIfPresent("sort", Optional.ofNullable(sort))
                .queryParamIfPresent("reversed", Optional.ofNullable(reversed));
    }

    private UriComponentsBuilder address() {
        return UriComponentsBuilder.fromPath("/overdue")
                .queryParamIfPresent("q", Optional.ofNullable(blank(q)))
                .queryParamIfPresent(
                        "bucket", Optional.ofNullable(empty(bucket)).map(OverdueQuery::joined))
                .queryParamIfPresent("level", Optional.ofNullable(level))
                .queryParamIfPresent("held", Optional.ofNullable(blank(held)))
                .queryParamIfPresent("collector", Optional.ofNullable(collector))
                .queryParamIfPresent("segment", Optional.ofNullable(blank(segment)))
                .queryParamIfPresent("currency", Optional.ofNullable(blank(currency)))
                .queryParamIfPresent("all", Optional.ofNullable(all));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
