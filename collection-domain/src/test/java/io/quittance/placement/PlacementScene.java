package io.quittance.placement;

import io.quittance.dunning.Books;
import io.quittance.dunning.policy.ShippedPolicies;
import io.quittance.dunning.run.DunningNight;
import io.quittance.invoice.Invoices;
import io.quittance.money.Money;
import io.quittance.placement.agency.Agency;
import io.quittance.placement.agency.AgencyDesk;
import io.quittance.placement.agency.AgencyDetails;
import io.quittance.placement.agency.AgencyKind;
import io.quittance.placement.agency.FeeBand;
import io.quittance.placement.news.NewRemittance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One debt at the top of its ladder, whose handover the night has proposed, and an agency to hand it to. */
@TestComponent
class PlacementScene {

    static final LocalDate ON = LocalDate.of(2026, 6, 1);
    static final LocalDate LATER = ON.plusDays(40);

    private final JdbcClient jdbc;
    private final ShippedPolicies shipped;
    private final DunningNight night;
    private final AgencyDesk agencies;
    private final PlacementDesk desk;
    private final Invoices invoices;

    PlacementScene(
            JdbcClient jdbc,
            ShippedPolicies shipped,
            DunningNight night,
            AgencyDesk agencies,
            PlacementDesk desk,
            Invoices invoices) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.night = night;
        this.agencies = agencies;
        this.desk = desk;
        this.invoices = invoices;
    }

    /** A new creditor to whom one client owes 1,200.00 for sixty days. */
    Proposal propose() {
        Books books = Books.open(jdbc);
        shipped.installFor(books.creditorId(), "test");
        long client = books.client("C1");
        long invoice = books.invoice(client, ON.minusDays(60), "1200.00");
        books.step(client, 6, ON.minusDays(20), invoice);
        Agency agency = agencies.add(books.creditorId(), agency("Recouvrement du Nord"));
        night.run(books.creditorId(), ON, "test");
        long step = jdbc.sql("select id from dunning_step where client_id = :client and status = 'PROPOSED'")
                .param("client", client)
                .query(Long.class)
                .single();
        return new Proposal(books, client, invoice, agency, step);
    }

    private static AgencyDetails agency(String name) {
        return new AgencyDetails(
                name,
                AgencyKind.AGENCY,
                null,
                null,
                "M-2026-1",
                ON.minusYears(1),
                new BigDecimal("15.00"),
                List.of(
                        new FeeBand(BigDecimal.ZERO, new BigDecimal("20")),
                        new FeeBand(new BigDecimal("1000"), new BigDecimal("15"))));
    }

    Placement handOver(Proposal proposal) {
        return desk.handOver(proposal.creditor(), proposal.step(), proposal.amicable(), ON, "manager")
                .orElseThrow();
    }

    Money balance(long invoice) {
        return invoices.findById(invoice).orElseThrow().balance();
    }

    static NewRemittance remittance(String reference, String collected, String fee) {
        return new NewRemittance(reference, Money.of(collected, "EUR"), Money.of(fee, "EUR"), LATER);
    }

    /** What the night proposed. */
    record Proposal(Books books, long client, long invoice, Agency agency, long step) {

        long creditor() {
            return books.creditorId();
        }

        PlacementOrder amicable() {
            return new PlacementOrder(agency.id(), Route.AMICABLE, "");
        }
    }
}
