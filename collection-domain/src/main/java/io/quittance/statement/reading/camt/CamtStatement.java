package io.quittance.statement.reading.camt;

import io.quittance.statement.content.Balance;
import io.quittance.statement.content.BankAccount;
import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementWarning.Kind;
import io.quittance.statement.reading.source.Place;
import io.quittance.statement.reading.source.StatementDraft;
import io.quittance.statement.reading.source.ToldAmount;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One {@code Stmt}, {@code Rpt} or {@code Ntfctn}: its head first, then its entries one by one. */
final class CamtStatement {

    private final Place place;
    private final @Nullable String strangeVersion;
    private final List<XmlNode> head = new ArrayList<>();
    private @Nullable StatementDraft draft;
    private @Nullable CamtEntries entries;

    /** @param strangeVersion the message's namespace where this reader was not made for it; null where it was */
    CamtStatement(Place place, @Nullable String strangeVersion) {
        this.place = place;
        this.strangeVersion = strangeVersion;
    }

    /** The next element in it. */
    void take(XmlNode node) {
        if (node.name().equals("Ntry")) {
            entries().take(node);
        } else if (entries != null && !node.name().startsWith("Addtl")) {
            throw node.place().refuse(Reason.OUT_OF_ORDER, "entries after all else", node.name());
        } else {
            head.add(node);
        }
    }

    Statement finished() {
        entries();
        return Objects.requireNonNull(draft).finished();
    }

    private CamtEntries entries() {
        if (entries == null) {
            XmlNode all = new XmlNode(place.path(), place, Map.of(), head, "");
            draft = begun(all);
            entries = new CamtEntries(draft, dayOf(all));
        }
        return entries;
    }

    private StatementDraft begun(XmlNode all) {
        XmlNode number = all.required("Acct/Id");
        String told = number.textAt("IBAN", "Othr/Id", "BBAN", "UPIC", "PrtryAcct/Id");
        if (told == null) {
            throw number.place().refuse(Reason.MISSING, "the account's IBAN or number", "");
        }
        BankAccount account = BankAccount.named(told);
        XmlNode currency = all.at("Acct/Ccy");
        StatementDraft begun = new StatementDraft(account, Objects.requireNonNullElse(all.textAt("Id"), ""))
                .numbered(all.textAt("ElctrncSeqNb", "LglSeqNb"))
                .in(currency == null ? null : ToldAmount.currency(currency.text(), currency.place()))
                .spans(
                        CamtValues.day(firstOf(all, "FrToDt/FrDtTm", "FrToDt/FrDt")),
                        CamtValues.day(firstOf(all, "FrToDt/ToDtTm", "FrToDt/ToDt")))
                .opensWith(firstOf(balance(all, "OPBD"), balance(all, "PRCD")))
                .closesWith(balance(all, "CLBD"));
        if (strangeVersion != null) {
            begun.warn(Kind.UNKNOWN_VERSION, place, strangeVersion);
        }
        if (account.iban() == null && number.textAt("IBAN") != null) {
            begun.warn(Kind.ACCOUNT_NOT_WELL_FORMED, number.place(), told);
        }
        return begun;
    }

    private static @Nullable Balance balance(XmlNode all, String code) {
        for (XmlNode balance : all.all("Bal")) {
            if (code.equals(balance.textAt("Tp/CdOrPrtry/Cd"))) {
                return new Balance(
                        CamtValues.signed(CamtValues.amount(balance.required("Amt")), balance.required("CdtDbtInd")),
                        CamtValues.day(balance.at("Dt")));
            }
        }
        return null;
    }

    /** For entries without a day of their own; null where the statement has none either. */
    private static @Nullable LocalDate dayOf(XmlNode all) {
        Balance closing = balance(all, "CLBD");
        LocalDate closed = closing == null ? null : closing.day();
        LocalDate end = CamtValues.day(firstOf(all, "FrToDt/ToDtTm", "FrToDt/ToDt"));
        LocalDate created = CamtValues.day(all.at("CreDtTm"));
        return firstOf(closed, firstOf(end, created));
    }

    private static @Nullable XmlNode firstOf(XmlNode all, String path, String otherwise) {
        return firstOf(all.at(path), all.at(otherwise));
    }

    private static <T> @Nullable T firstOf(@Nullable T first, @Nullable T otherwise) {
        return first != null ? first : otherwise;
    }
}
