package io.quittance.statement.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quittance.statement.reading.cfonb.CfonbFile;

/** Files of a made-up bank, of March 2026. */
final class Paper {

    static final String IBAN = "FR7630006000011234567890189";

    private Paper() {}

    /** At the end of the day or of some days. */
    static byte[] statement(String opening, int from, String closing, int to, String... entries) {
        return camt("053", IBAN, balance("OPBD", opening, from) + balance("CLBD", closing, to), entries);
    }

    /** Within the day. */
    static byte[] report(String... entries) {
        return camt("052", IBAN, "", entries);
    }

    /** Of what came in, with its details. */
    static byte[] notification(String... entries) {
        return camt("054", IBAN, "", entries);
    }

    static byte[] camt(String message, String iban, String balances, String... entries) {
        String name = switch (message) {
            case "052" -> "BkToCstmrAcctRpt><Rpt";
            case "053" -> "BkToCstmrStmt><Stmt";
            default -> "BkToCstmrDbtCdtNtfctn><Ntfctn";
        };
        String end = name.replaceAll("(.*)><(.*)", "</$2></$1>");
        String file =
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.%s.001.08\"><%s><Id>S</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy></Acct>%s%s%s</Document>";
        return file.formatted(message, name, iban, balances, String.join("", entries), end)
                .getBytes(UTF_8);
    }

    /** Booked on this day of March. */
    static String entry(int day, String amount, String reference, String more) {
        boolean out = amount.startsWith("-");
        String number = reference.isEmpty() ? "" : "<AcctSvcrRef>%s</AcctSvcrRef>".formatted(reference);
        return "<Ntry><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-%02d</Dt></BookgDt>%s%s</Ntry>"
                .formatted(out ? amount.substring(1) : amount, out ? "DBIT" : "CRDT", day, number, more);
    }

    /** The details of an entry of one transaction. */
    static String paidBy(String payer, String endToEnd, String text) {
        return "<NtryDtls>" + part("", payer, endToEnd, text) + "</NtryDtls>";
    }

    static String parts(String... parts) {
        return "<NtryDtls>" + String.join("", parts) + "</NtryDtls>";
    }

    static String part(String amount, String payer, String endToEnd, String text) {
        return "<TxDtls>%s%s%s%s</TxDtls>"
                .formatted(
                        endToEnd.isEmpty() ? "" : "<Refs><EndToEndId>%s</EndToEndId></Refs>".formatted(endToEnd),
                        amount.isEmpty() ? "" : "<Amt Ccy=\"EUR\">%s</Amt>".formatted(amount),
                        payer.isEmpty() ? "" : "<RltdPties><Dbtr><Nm>%s</Nm></Dbtr></RltdPties>".formatted(payer),
                        text.isEmpty() ? "" : "<RmtInf><Ustrd>%s</Ustrd></RmtInf>".formatted(text));
    }

    /** One credit of 1,234.51 on 30 March. */
    static byte[] cfonb() {
        return String.join(
                        "\n",
                        CfonbFile.balance("01", "290326", "0000000100000{"),
                        CfonbFile.movement("300326", "VIR SEPA LUNE", "0000000123451{"),
                        CfonbFile.balance("07", "300326", "0000000223451{"),
                        "")
                .getBytes(UTF_8);
    }

    private static String balance(String code, String amount, int day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-%02d</Dt></Dt></Bal>"
                .formatted(code, amount, day);
    }
}
