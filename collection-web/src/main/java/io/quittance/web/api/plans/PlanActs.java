package io.quittance.web.api.plans;

import io.quittance.client.Client;
import io.quittance.money.Money;
import io.quittance.plan.NewPlan;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDebt;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.PlanDesk;
import io.quittance.plan.report.PlanList;
import io.quittance.plan.report.PlanList.PlanFilter;
import io.quittance.plan.report.PlanParts;
import io.quittance.plan.report.PlanParts.Version;
import io.quittance.plan.report.PlanRow;
import io.quittance.plan.schedule.PlanRefusedException;
import io.quittance.web.api.problem.ConflictException;
import io.quittance.web.api.problem.InvalidFieldException;
import io.quittance.web.api.problem.UnknownNumberException;
import io.quittance.web.frame.Visit;
import io.quittance.web.plans.PlanRefusals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does with plans what programs ask for, and names the field where it cannot be. */
@Component
class PlanActs {

    private static final int LISTED = 200;

    /** What is wrong with the plan as it stands, and not with what was sent. */
    private static final Set<String> STANDING = Set.of("plan", "proposal", "approval", "signature");

    private final PlanDesk desk;
    private final PlanDebt debt;
    private final PlanList list;
    private final PlanParts parts;
    private final MessageSource messages;

    PlanActs(PlanDesk desk, PlanDebt debt, PlanList list, PlanParts parts, MessageSource messages) {
        this.desk = desk;
        this.debt = debt;
        this.list = list;
        this.parts = parts;
        this.messages = messages;
    }

    List<PlanAnswer> of(Visit visit, Client client) {
        return list.of(visit.creditorId(), PlanFilter.ofClient(client.id()), visit.today(), LISTED).stream()
                .map(row -> answer(row, visit))
                .toList();
    }

    PlanAnswer one(Visit visit, long id) {
        return list.one(visit.creditorId(), id, visit.today())
                .map(row -> answer(row, visit))
                .orElseThrow(() -> new UnknownNumberException("plan", id));
    }

    @Transactional
    PlanAnswer write(Visit visit, Client client, PlanOrder order) {
        List<OpenInvoice> chosen = debt.of(visit.creditorId(), client.id(), null, visit.today()).stream()
                .filter(invoice -> order.invoices().contains(invoice.number()))
                .toList();
        Money owed = owed(chosen)
                .filter(total -> chosen.size() == Set.copyOf(order.invoices()).size())
                .orElseThrow(() -> new InvalidFieldException(
                        "invoices", "expected numbers of open invoices of the client, in one currency"));
        String currency = owed.currency().getCurrencyCode();
        Money charges = order.chargesAmount() == null
                ? Money.of("0", currency)
                : order.chargesAmount().in(currency, "chargesAmount");
        Money total = order.kind() == PlanCharges.KEPT ? owed.plus(charges) : owed;
        Set<Long> invoices = chosen.stream().map(OpenInvoice::id).collect(Collectors.toSet());
        return tried(() -> {
            NewPlan plan = new NewPlan(
                    visit.creditorId(), client.id(), invoices, order.kind(), charges, order.schedule(total));
            long id = desk.draft(plan, visit.today(), visit.by()).id();
            if (order.isProposed()) {
                desk.propose(visit.creditorId(), id, visit.today(), visit.by());
            }
            return one(visit, id);
        });
    }

    PlanAnswer sign(Visit visit, long id, SignatureOrder order) {
        one(visit, id);
        return tried(() -> {
            desk.sign(visit.creditorId(), id, order.signedOn().date(), order.signatory(), visit.today(), visit.by());
            return one(visit, id);
        });
    }

    PlanAnswer cancel(Visit visit, long id, CancellationOrder order) {
        one(visit, id);
        return tried(() -> {
            desk.cancel(visit.creditorId(), id, order.reason(), visit.today(), visit.by());
            return one(visit, id);
        });
    }

    private static Optional<Money> owed(List<OpenInvoice> chosen) {
        boolean same = chosen.stream()
                        .map(invoice -> invoice.balance().currency())
                        .distinct()
                        .count()
                == 1;
        return same ? chosen.stream().map(OpenInvoice::balance).reduce(Money::plus) : Optional.empty();
    }

    private PlanAnswer tried(Supplier<PlanAnswer> what) {
        try {
            return what.get();
        } catch (PlanRefusedException refused) {
            Object[] about = refused.about().stream().map(Object::toString).toArray();
            String words = messages.getMessage(PlanRefusals.key(refused), about, Locale.ENGLISH);
            if (STANDING.contains(refused.field())) {
                throw new ConflictException(words);
            }
            throw new InvalidFieldException(refused.field(), words);
        }
    }

    private PlanAnswer answer(PlanRow row, Visit visit) {
        Version version = parts.versions(row.id()).stream()
                .filter(one -> one.id() == row.versionId())
                .findFirst()
                .orElseThrow();
        return PlanAnswer.of(
                row, version, parts.invoices(version.id()), parts.instalments(version.id(), visit.today()));
    }
}
