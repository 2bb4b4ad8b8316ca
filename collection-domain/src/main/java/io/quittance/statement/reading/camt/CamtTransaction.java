package io.quittance.statement.reading.camt;

import static io.quittance.statement.reading.source.ToldReference.meant;

import io.quittance.money.Money;
import io.quittance.statement.content.Counterparty;
import io.quittance.statement.content.LineReferences;
import io.quittance.statement.content.OriginalAmount;
import io.quittance.statement.reading.source.ToldAmount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a transaction says, and what its entry says for it. */
final class CamtTransaction {

    /** The amounts that may be the one booked, the most certain first. */
    private static final List<String> BOOKED =
            List.of("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/CntrValAmt/Amt", "AmtDtls/InstdAmt/Amt");

    private static final List<String> ORDERED = List.of("AmtDtls/InstdAmt", "AmtDtls/TxAmt", "AmtDtls/CntrValAmt");
    private static final int MOST_TEXTS = 200;

    /** Sub-families of bank transaction codes (ISO 20022 external code set) of money that comes back. */
    private static final Set<String> RETURNS = Set.of("UPDD", "PRDD", "RRTN", "ARET", "AREV", "UPCQ", "CQRV");

    private final XmlNode entry;
    private final @Nullable String batch;
    private final List<XmlNode> parts;

    /**
     * @param entry without its parts: it is asked once for each of them
     * @param batch the account holder's number of the batch; null where there is none
     * @param parts one; or all of a batch as one, of which then only texts and invoices are told, nobody's name or number
     */
    CamtTransaction(XmlNode entry, @Nullable String batch, List<XmlNode> parts) {
        this.entry = entry;
        this.batch = batch;
        this.parts = parts;
    }

    /** What was booked for this part, without sign; null where it does not say so in this currency. */
    static @Nullable Money amountIn(Currency currency, XmlNode part) {
        for (String path : BOOKED) {
            XmlNode told = part.at(path);
            if (told != null
                    && currency.getCurrencyCode().equals(told.attributes().get("Ccy"))) {
                return CamtValues.amount(told);
            }
        }
        return null;
    }

    /** @param booked the line's amount, whose sign it takes */
    @Nullable
    OriginalAmount original(Money booked) {
        if (parts.size() > 1) {
            return null;
        }
        Stream<XmlNode> places = Stream.of(parts.getFirst(), entry)
                .flatMap(node -> ORDERED.stream().map(node::at))
                .flatMap(Stream::ofNullable);
        Money size = booked.isNegative() ? booked.negate() : booked;
        for (XmlNode told : places.toList()) {
            XmlNode amt = told.at("Amt");
            Money amount = amt == null ? null : CamtValues.amount(amt);
            if (amount != null && !amount.isZero() && !amount.equals(size)) {
                XmlNode rate = told.at("CcyXchg/XchgRate");
                return new OriginalAmount(
                        booked.isNegative() ? amount.negate() : amount, rate == null ? null : rate(rate));
            }
        }
        return null;
    }

    private static BigDecimal rate(XmlNode rate) {
        return ToldAmount.number(rate.text(), rate.place());
    }

    LineReferences references() {
        boolean alone = parts.size() == 1;
        XmlNode part = parts.getFirst();
        String ofEntry = meant(entry.textAt("AcctSvcrRef"));
        String ofPart = alone ? meant(part.textAt("Refs/AcctSvcrRef")) : null;
        return new LineReferences(
                ofPart != null ? ofPart : ofEntry,
                alone ? meant(part.textAt("Refs/EndToEndId")) : null,
                alone ? meant(part.textAt("Refs/MndtId")) : null,
                meant(orderOf(part)),
                texts("RmtInf/Strd/CdtrRefInf/Ref"),
                texts("RmtInf/Strd/RfrdDocInf/Nb"));
    }

    private @Nullable String orderOf(XmlNode part) {
        String told = part.textAt("Refs/PmtInfId");
        return told == null ? batch : told;
    }

    List<String> text() {
        Set<String> text = new LinkedHashSet<>();
        text.addAll(texts("RmtInf/Ustrd"));
        text.addAll(texts("RmtInf/Strd/AddtlRmtInf"));
        text.addAll(texts("RtrInf/AddtlInf"));
        text.addAll(texts("AddtlTxInf"));
        text.addAll(entry.textsAt("AddtlNtryInf"));
        return text.stream().limit(MOST_TEXTS).toList();
    }

    private List<String> texts(String path) {
        return parts.stream()
                .flatMap(part -> part.textsAt(path).stream())
                .limit(MOST_TEXTS)
                .toList();
    }

    /**
     * Who paid what came in, who was paid what went out. What comes back keeps the parts it had on its way there: for a
     * returned direct debit the payer is the debtor still.
     */
    Counterparty counterparty(boolean wentOut, boolean reversal) {
        if (parts.size() > 1) {
            return Counterparty.UNKNOWN;
        }
        boolean back = reversal || returnReason() != null;
        Counterparty first = party(wentOut == back ? "Dbtr" : "Cdtr");
        Counterparty other = party(wentOut == back ? "Cdtr" : "Dbtr");
        return first.equals(Counterparty.UNKNOWN) && back ? other : first;
    }

    private Counterparty party(String role) {
        XmlNode part = parts.getFirst();
        String parties = "RltdPties/" + role;
        return Counterparty.of(
                part.textAt(parties + "/Nm", parties + "/Pty/Nm", parties + "/Agt/FinInstnId/Nm"),
                part.textAt("RltdPties/Ultmt" + role + "/Nm", "RltdPties/Ultmt" + role + "/Pty/Nm"),
                part.textAt(parties + "Acct/Id/IBAN", parties + "Acct/Id/Othr/Id"),
                part.textAt(
                        "RltdAgts/" + role + "Agt/FinInstnId/BICFI",
                        "RltdAgts/" + role + "Agt/FinInstnId/BIC",
                        "RltdAgts/" + role + "Agt/FinInstnId/ClrSysMmbId/MmbId"));
    }

    @Nullable
    String code() {
        XmlNode told = parts.size() == 1 && parts.getFirst().at("BkTxCd/Domn") != null ? parts.getFirst() : entry;
        String domain = told.textAt("BkTxCd/Domn/Cd");
        if (domain == null) {
            return told.textAt("BkTxCd/Prtry/Cd") != null
                    ? told.textAt("BkTxCd/Prtry/Cd")
                    : parts.getFirst().textAt("BkTxCd/Prtry/Cd");
        }
        return Stream.of(domain, told.textAt("BkTxCd/Domn/Fmly/Cd"), told.textAt("BkTxCd/Domn/Fmly/SubFmlyCd"))
                .flatMap(Stream::ofNullable)
                .reduce((left, right) -> left + "-" + right)
                .orElse(null);
    }

    /** Whether its code says that money comes back, whatever else is told: unpaid, reversed or returned. */
    boolean isReturn() {
        String code = code();
        return code != null && code.startsWith("PMNT-") && RETURNS.contains(code.substring(code.lastIndexOf('-') + 1));
    }

    @Nullable
    String returnReason() {
        return parts.size() == 1 ? parts.getFirst().textAt("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry") : null;
    }
}
