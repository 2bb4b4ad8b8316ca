package io.quittance.web.plans;

import io.quittance.client.Client;
import io.quittance.insight.dispute.DisputedParts;
import io.quittance.money.Money;
import io.quittance.notifications.notice.NoticeList;
import io.quittance.notifications.plan.SignedPlans;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.PlanDebt;
import io.quittance.plan.PlanDebt.OpenInvoice;
import io.quittance.plan.PlanRules;
import io.quittance.plan.money.PlannedCharges;
import io.quittance.plan.report.PlanList;
import io.quittance.plan.report.PlanParts;
import io.quittance.plan.report.PlanParts.InstalmentRow;
import io.quittance.plan.report.PlanParts.PlannedInvoice;
import io.quittance.plan.report.PlanParts.Version;
import io.quittance.plan.report.PlanRow;
import io.quittance.web.frame.Visit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a plan show: one to write it on, and its own. */
@Component
class PlanPage {

    private final PlanList list;
    private final PlanParts parts;
    private final PlanRules rules;
    private final PlanWriting writing;
    private final SignedPlans signed;
    private final NoticeList notices;
    private final PlanDebt debt;
    private final PlannedCharges charges;
    private final DisputedParts disputed;

    PlanPage(
            PlanList list,
            PlanParts parts,
            PlanRules rules,
            PlanWriting writing,
            SignedPlans signed,
            NoticeList notices,
            PlanDebt debt,
            PlannedCharges charges,
            DisputedParts disputed) {
        this.debt = debt;
        this.charges = charges;
        this.disputed = disputed;
        this.list = list;
        this.parts = parts;
        this.rules = rules;
        this.writing = writing;
        this.signed = signed;
        this.notices = notices;
    }

    /**
     * Where a plan is written, and where that leads back to.
     *
     * @param plan whether it is one that is written anew
     */
    public record Place(boolean plan, long clientId, String clientName, String save, String back) {

        static Place ofClient(Client client) {
            String plans = "/clients/" + client.id() + "/plans";
            return new Place(false, client.id(), client.name(), plans, "/clients/" + client.id());
        }

        static Place ofPlan(PlanRow plan) {
            String versions = "/plans/" + plan.id() + "/versions";
            return new Place(true, plan.clientId(), plan.clientName(), versions, "/plans/" + plan.id());
        }
    }

    /** What may be planned, with what the choice depends on: what of it is disputed, and the charges that accrued. */
    void around(Model model, long clientId, @Nullable Long planId, Visit visit) {
        List<OpenInvoice> open = debt.of(visit.creditorId(), clientId, planId, visit.today());
        model.addAttribute("open", open);
        model.addAttribute("disputed", disputed.of(clientId));
        Map<Long, Money> accrued = new HashMap<>();
        open.stream()
                .collect(Collectors.groupingBy(
                        invoice -> invoice.balance().currency(),
                        Collectors.mapping(OpenInvoice::id, Collectors.toList())))
                .forEach((currency, ids) -> accrued.putAll(charges.byInvoice(clientId, ids, currency, visit.today())));
        model.addAttribute("accrued", accrued);
    }

    /** The page on which a plan is written, with what is wrong beside its fields. */
    String write(Model model, PlanForm form, List<OpenInvoice> open, Locale reader, Place place) {
        model.addAttribute("form", form);
        model.addAttribute("where", place); // the layout has a place of its own
        model.addAttribute("chargeKinds", PlanCharges.values());
        model.addAttribute("total", writing.told(form, open, reader));
        return "plans/write";
    }

    /** The form for a further version: on the invoices of the last one, as far as they are open. */
    PlanForm anew(PlanRow plan, List<OpenInvoice> open, LocalDate today) {
        Version last = parts.versions(plan.id()).getFirst();
        List<Long> before =
                parts.invoices(last.id()).stream().map(PlannedInvoice::id).toList();
        return PlanForm.blank(
                open.stream().filter(invoice -> before.contains(invoice.id())).toList(), today);
    }

    /**
     * A version with all that is in it.
     *
     * @param holds it is the one that holds
     */
    public record Written(
            Version version, boolean holds, List<PlannedInvoice> invoices, List<InstalmentRow> instalments) {}

    /** Adds the plan and its parts; {@code NoSuchElementException} when this creditor has no such plan. */
    String show(Model model, long id, Visit visit) {
        PlanRow plan = list.one(visit.creditorId(), id, visit.today()).orElseThrow();
        List<Written> versions = parts.versions(id).stream()
                .map(version -> new Written(
                        version,
                        version.id() == plan.versionId(),
                        parts.invoices(version.id()),
                        parts.instalments(version.id(), visit.today())))
                .toList();
        model.addAttribute("plan", plan);
        model.addAttribute("rule", rules.of(visit.creditorId()));
        model.addAttribute("latest", versions.getFirst().version());
        model.addAttribute("versions", versions);
        model.addAttribute("told", notices.ofPlan(visit.creditorId(), id));
        model.addAttribute("files", signed.of(visit.creditorId(), id));
        if (!model.containsAttribute("signature")) {
            model.addAttribute("signature", SignatureForm.blank(visit.today()));
        }
        return "plans/plan";
    }
}
