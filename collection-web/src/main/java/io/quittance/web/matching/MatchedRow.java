package io.quittance.web.matching;

import io.quittance.insight.matching.MatchList.MatchRow;
import io.quittance.web.frame.Formats;
import java.util.List;

/** A match as the pages show it: with its reasons in the reader's format. */
public record MatchedRow(MatchRow match, List<ReasonRow> reasons) {

    static List<MatchedRow> of(List<MatchRow> matches, Formats formats) {
        return matches.stream()
                .map(match -> new MatchedRow(
                        match,
                        ReasonRow.of(match.reasons(), match.amount().currency().getCurrencyCode(), formats)))
                .toList();
    }
}
