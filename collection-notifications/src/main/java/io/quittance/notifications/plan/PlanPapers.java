package io.quittance.notifications.plan;

import io.quittance.client.Client;
import io.quittance.client.Clients;
import io.quittance.creditor.CreditorSettings;
import io.quittance.creditor.Creditors;
import io.quittance.creditor.PostalAddress;
import io.quittance.creditor.Siren;
import io.quittance.creditor.logo.Logos;
import io.quittance.money.CreditorReference;
import io.quittance.money.EpcPayment;
import io.quittance.money.Iban;
import io.quittance.money.Money;
import io.quittance.notifications.letter.paper.Pdf;
import io.quittance.notifications.letter.paper.Press;
import io.quittance.notifications.letter.paper.QrPicture;
import io.quittance.notifications.template.LetterTemplates;
import io.quittance.notifications.template.ReaderFormat;
import io.quittance.plan.PlanCharges;
import io.quittance.plan.report.PlanList;
import io.quittance.plan.report.PlanParts;
import io.quittance.plan.report.PlanParts.InstalmentRow;
import io.quittance.plan.report.PlanParts.PlannedInvoice;
import io.quittance.plan.report.PlanParts.Version;
import io.quittance.plan.report.PlanRow;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a version of a plan as the client signs it, in the client's language. */
@Component
public class PlanPapers {

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "de", "es");
    private static final int LONGEST_PAYEE = 70;

    private final Creditors creditors;
    private final Clients clients;
    private final Logos logos;
    private final PlanList list;
    private final PlanParts parts;
    private final LetterTemplates templates;
    private final Press press;

    PlanPapers(
            Creditors creditors,
            Clients clients,
            Logos logos,
            PlanList list,
            PlanParts parts,
            LetterTemplates templates,
            Press press) {
        this.creditors = creditors;
        this.clients = clients;
        this.logos = logos;
        this.list = list;
        this.parts = parts;
        this.templates = templates;
        this.press = press;
    }

    /**
     * The acknowledgement of debt with its schedule, to be signed; PDF/A-2.
     *
     * @param number of the version
     * @throws java.util.NoSuchElementException when this creditor has no such plan, or the plan no such version
     */
    @Transactional(readOnly = true)
    public Pdf print(long creditorId, long planId, int number, LocalDate today) {
        PlanRow plan = list.one(creditorId, planId, today).orElseThrow();
        Version version = parts.versions(planId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        Client client =
                clients.findByIdAndCreditorId(plan.clientId(), creditorId).orElseThrow();
        CreditorSettings creditor = creditors.findById(creditorId).orElseThrow().settings();
        PlanSheet sheet = sheet(planId, version, client, creditor, logos.of(creditorId), today);
        return press.print(templates.page("plan", sheet.language(), sheet));
    }

    private PlanSheet sheet(
            long planId,
            Version version,
            Client client,
            CreditorSettings creditor,
            Optional<Logos.Logo> logo,
            LocalDate today) {
        String spoken = client.identity().language().getLanguage();
        ReaderFormat format = new ReaderFormat(client.identity().language());
        List<PlannedInvoice> invoices = parts.invoices(version.id());
        List<InstalmentRow> instalments = parts.instalments(version.id(), today);
        String named = invoices.size() == 1 ? invoices.getFirst().number() : client.number();
        return new PlanSheet(
                LANGUAGES.contains(spoken) ? spoken : "en",
                Long.toString(planId),
                Integer.toString(version.number()),
                format.longDate(version.proposedOn() == null ? today : version.proposedOn()),
                logo.map(PlanPapers::picture),
                party(creditor.name(), "", creditor.address(), creditor.siren()),
                party(
                        client.name(),
                        client.number(),
                        client.identity().address(),
                        client.identity().siren()),
                invoices.stream().map(one -> line(one, format)).toList(),
                format.amount(version.total()),
                charges(version, PlanCharges.KEPT, format),
                charges(version, PlanCharges.WAIVED, format),
                version.charges() != PlanCharges.NONE,
                instalments.stream().map(one -> step(one, format)).toList(),
                version.graceDays(),
                Optional.ofNullable(version.validUntil()).map(format::longDate),
                iban(creditor)
                        .map(iban -> new PlanSheet.Account(
                                creditor.name(), iban.grouped(), Optional.ofNullable(creditor.bic()))),
                CreditorReference.ifAny(named).map(CreditorReference::grouped),
                code(creditor, named, instalments.getFirst().amount()));
    }

    private static PlanSheet.Line line(PlannedInvoice invoice, ReaderFormat format) {
        return new PlanSheet.Line(
                invoice.number(),
                format.shortDate(invoice.issuedOn()),
                format.shortDate(invoice.dueOn()),
                format.amount(invoice.amount()));
    }

    private static PlanSheet.Step step(InstalmentRow instalment, ReaderFormat format) {
        return new PlanSheet.Step(
                Integer.toString(instalment.no()),
                format.longDate(instalment.dueOn()),
                format.amount(instalment.amount()));
    }

    private static Optional<String> charges(Version version, PlanCharges kind, ReaderFormat format) {
        return version.charges() == kind ? Optional.of(format.amount(version.chargesAmount())) : Optional.empty();
    }

    private static PlanSheet.Party party(String name, String number, PostalAddress address, @Nullable String siren) {
        List<String> lines = Stream.of(address.line1(), address.line2(), address.postcode() + ' ' + address.city())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new PlanSheet.Party(
                name,
                number,
                lines,
                Optional.ofNullable(siren).filter(Siren::isValid).map(digits -> new Siren(digits).grouped()));
    }

    private static Optional<Iban> iban(CreditorSettings creditor) {
        return Optional.ofNullable(creditor.iban()).flatMap(Iban::parse);
    }

    /** Empty: no banking application can scan it. */
    private static Optional<String> code(CreditorSettings creditor, String named, Money amount) {
        String payee = creditor.name().strip();
        CreditorReference reference = CreditorReference.ifAny(named).orElse(null);
        try {
            return iban(creditor)
                    .filter(iban -> amount.currency().getCurrencyCode().equals("EUR"))
                    .map(iban -> QrPicture.of(new EpcPayment(
                            payee.length() > LONGEST_PAYEE ? payee.substring(0, LONGEST_PAYEE) : payee,
                            iban,
                            amount,
                            reference,
                            reference == null ? named : null)));
        } catch (IllegalArgumentException noCodeHoldsIt) {
            return Optional.empty();
        }
    }

    private static String picture(Logos.Logo logo) {
        return "data:" + logo.type() + ";base64," + Base64.getEncoder().encodeToString(logo.image());
    }
}
