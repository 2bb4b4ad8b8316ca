package io.quittance.benchmarks.database;

import io.quittance.benchmarks.books.Payment;
import io.quittance.matching.engine.Credit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statement of a day as a bank sends it: camt.053, an entry for each credit, in their order. */
final class CamtDay {

    private CamtDay() {}

    /**
     * The file.
     *
     * @param opening what was on the account before
     */
    static byte[] of(String account, LocalDate day, List<Payment> payments, BigDecimal opening) {
        StringBuilder file = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>");
        file.append("<GrpHdr><MsgId>%s</MsgId><CreDtTm>%sT22:00:00</CreDtTm></GrpHdr>".formatted(day, day));
        file.append("<Stmt><Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>".formatted(day, account));
        BigDecimal sum = payments.stream()
                .map(payment -> payment.credit().amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        file.append(balance("OPBD", opening, day)).append(balance("CLBD", opening.add(sum), day));
        for (int i = 0; i < payments.size(); i++) {
            file.append(entry("%s-%d".formatted(day, i + 1), payments.get(i).credit()));
        }
        return file.append("</Stmt></BkToCstmrStmt></Document>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String balance(String code, BigDecimal amount, LocalDate day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(code, amount.toPlainString(), day);
    }

    private static String entry(String reference, Credit credit) {
        String texts = credit.words().stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> element("Ustrd", text))
                        .collect(Collectors.joining())
                + credit.structured().stream()
                        .map(one -> "<Strd><CdtrRefInf>" + element("Ref", one) + "</CdtrRefInf></Strd>")
                        .collect(Collectors.joining());
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>\
                <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><RltdPties>%s%s%s</RltdPties>%s</TxDtls></NtryDtls></Ntry>
                """.formatted(
                credit.amount().toPlain(),
                credit.bookedOn(),
                reference,
                party("Dbtr", credit.payer()),
                credit.iban() == null ? "" : "<DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct>".formatted(credit.iban()),
                party("UltmtDbtr", credit.onBehalfOf()),
                texts.isEmpty() ? "" : "<RmtInf>" + texts + "</RmtInf>");
    }

    private static String party(String role, @Nullable String name) {
        return name == null ? "" : "<%s>%s</%s>".formatted(role, element("Nm", name), role);
    }

    private static String element(String name, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<%s>%s</%s>".formatted(name, safe, name);
    }
}
