package io.quittance.statement.reading.camt;

import io.quittance.money.Money;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.content.StatementWarning.Kind;
import io.quittance.statement.reading.source.StatementDraft;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a statement: each is one line, or one for each of its transactions where their amounts add up to it.
 */
final class CamtEntries {

    private static final Set<String> NOT_BOOKED = Set.of("PDNG", "INFO", "FUTR");
    private static final Set<String> TRUE = Set.of("true", "1");

    private final StatementDraft draft;
    private final @Nullable LocalDate dayOfStatement;

    CamtEntries(StatementDraft draft, @Nullable LocalDate dayOfStatement) {
        this.draft = draft;
        this.dayOfStatement = dayOfStatement;
    }

    void take(XmlNode entry) {
        XmlNode status = entry.required("Sts");
        String code = status.textAt("Cd", "Prtry");
        String told = code == null ? status.text() : code;
        if (told.equals("BOOK")) {
            book(entry);
            return;
        }
        if (!NOT_BOOKED.contains(told)) {
            draft.warn(Kind.UNKNOWN_STATUS, status.place(), told);
        }
        draft.leaveOut();
    }

    private void book(XmlNode entry) {
        Money amount = CamtValues.signed(CamtValues.amount(entry.required("Amt")), entry.required("CdtDbtInd"));
        LocalDate valueOn = CamtValues.day(entry.at("ValDt"));
        LocalDate bookedOn = bookedOn(entry, valueOn);
        List<XmlNode> parts = entry.all("NtryDtls/TxDtls");
        XmlNode head = entry.without("NtryDtls");
        String batch = entry.textAt("NtryDtls/Btch/PmtInfId");
        List<Money> amounts = parts.size() > 1 ? amounts(parts, amount, entry.required("CdtDbtInd")) : List.of();
        if (!amounts.isEmpty()) {
            for (int i = 0; i < parts.size(); i++) {
                add(head, new CamtTransaction(head, batch, List.of(parts.get(i))), amounts.get(i), bookedOn, valueOn);
            }
            return;
        }
        if (parts.size() > 1 || (parts.size() == 1 && contradicts(parts.getFirst(), amount))) {
            draft.warn(Kind.DETAILS_DIFFER, entry.place(), amount.toString());
        }
        List<XmlNode> told =
                parts.isEmpty() ? List.of(new XmlNode("TxDtls", entry.place(), Map.of(), List.of(), "")) : parts;
        add(head, new CamtTransaction(head, batch, told), amount, bookedOn, valueOn);
    }

    private void add(
            XmlNode entry, CamtTransaction told, Money amount, LocalDate bookedOn, @Nullable LocalDate valueOn) {
        boolean reversal = TRUE.contains(String.valueOf(entry.textAt("RvslInd"))) || told.isReturn();
        draft.add(
                new StatementLine(
                        entry.place().toString(),
                        bookedOn,
                        valueOn,
                        amount,
                        told.original(amount),
                        told.references(),
                        told.text(),
                        told.counterparty(amount.isNegative(), reversal),
                        told.code(),
                        reversal,
                        told.returnReason()),
                entry.place());
    }

    private LocalDate bookedOn(XmlNode entry, @Nullable LocalDate valueOn) {
        LocalDate told = CamtValues.day(entry.at("BookgDt"));
        if (told != null) {
            return told;
        }
        LocalDate day = valueOn != null ? valueOn : dayOfStatement;
        if (day == null) {
            throw entry.place().refuse(Reason.MISSING, "the day of booking (BookgDt)", "");
        }
        if (valueOn == null) {
            draft.warn(Kind.DAY_OF_STATEMENT, entry.place(), day.toString());
        }
        return day;
    }

    /** One amount for each part, with its sign; none where a part tells none or they do not make the whole. */
    private static List<Money> amounts(List<XmlNode> parts, Money whole, XmlNode sideOfEntry) {
        List<Money> amounts = new ArrayList<>();
        Money sum = Money.zero(whole.currency());
        for (XmlNode part : parts) {
            Money amount = CamtTransaction.amountIn(whole.currency(), part);
            if (amount == null) {
                return List.of();
            }
            XmlNode side = part.at("CdtDbtInd");
            Money signed = CamtValues.signed(amount, side == null ? sideOfEntry : side);
            amounts.add(signed);
            sum = sum.plus(signed);
        }
        return sum.equals(whole) ? amounts : List.of();
    }

    private static boolean contradicts(XmlNode part, Money whole) {
        Money amount = CamtTransaction.amountIn(whole.currency(), part);
        return amount != null && !amount.equals(whole.isNegative() ? whole.negate() : whole);
    }
}
