package io.quittance.statement.reading.camt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quittance.statement.content.Statement;
import java.util.List;

/** A small camt file, of made-up people. */
public final class CamtFile {

    private static final String HEAD = """
            <Id>STMT-7</Id><ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-03-31T18:00:00+02:00</CreDtTm>
            <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>
            """;

    private CamtFile() {}

    static List<Statement> read(String xml) {
        return CamtReader.read(xml.getBytes(UTF_8));
    }

    static Statement statement(String... entries) {
        return read(file("053", "02", String.join("\n", entries))).getFirst();
    }

    public static String file(String message, String version, String inside) {
        String name = message.equals("052")
                ? "BkToCstmrAcctRpt"
                : message.equals("053") ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        String statement = message.equals("052") ? "Rpt" : message.equals("053") ? "Stmt" : "Ntfctn";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt."
                + message + ".001." + version + "\"><" + name + "><GrpHdr><MsgId>M</MsgId></GrpHdr><" + statement
                + ">\n"
                + HEAD + inside + "</" + statement + "></" + name + "></Document>";
    }

    public static String balance(String code, String amount, String side, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(code, amount, side, day);
    }

    public static String entry(String amount, String side, String more) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-03-30</Dt></BookgDt><ValDt><DtTm>2026-03-31T00:00:00+02:00</DtTm></ValDt>
                <AcctSvcrRef>BANK-1</AcctSvcrRef>
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                %s</Ntry>""".formatted(amount, side, more);
    }

    public static String details(String... transactions) {
        StringBuilder details = new StringBuilder("<NtryDtls>");
        for (String transaction : transactions) {
            details.append("<TxDtls>").append(transaction).append("</TxDtls>");
        }
        return details.append("</NtryDtls>").toString();
    }
}
