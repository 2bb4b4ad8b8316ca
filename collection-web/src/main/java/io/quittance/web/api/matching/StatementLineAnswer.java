package io.quittance.web.api.matching;

import io.quittance.insight.matching.LineList.Line;
import io.quittance.insight.matching.LineList.LineState;
import io.quittance.insight.matching.LineList.Share;
import io.quittance.matching.engine.Proposal.Reason;
import io.quittance.web.api.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A movement on an account.
 *
 * @param amount below zero: it went back
 * @param open what of it nobody decided on yet
 * @param matches what invoices have of it, or would have as first proposed
 */
record StatementLineAnswer(
        long id,
        LocalDate bookedOn,
        Amount amount,
        Amount open,
        String currency,
        @Nullable String payer,
        @Nullable String iban,
        String text,
        LineState state,
        List<Match> matches) {

    /**
     * What an invoice has of it.
     *
     * @param score of 100; null: a person put it together
     * @param reasons codes with what they are about
     */
    @Schema(name = "StatementLineMatch")
    record Match(String invoice, Amount amount, @Nullable Integer score, List<String> reasons) {}

    static StatementLineAnswer of(Line line, List<Share> shares) {
        return new StatementLineAnswer(
                line.id(),
                line.bookedOn(),
                Amount.of(line.amount()),
                Amount.of(line.waiting()),
                line.amount().currency().getCurrencyCode(),
                line.payer(),
                line.iban(),
                line.text(),
                line.state(),
                shares.stream()
                        .map(share -> new Match(
                                share.invoice(),
                                Amount.of(share.amount()),
                                share.score(),
                                share.reasons().stream()
                                        .map(StatementLineAnswer::told)
                                        .toList()))
                        .toList());
    }

    /** {@code NUMBER F2026-0042}. */
    private static String told(Reason reason) {
        return Stream.concat(Stream.of(reason.code().name()), reason.about().stream())
                .collect(Collectors.joining(" "));
    }
}
