package io.quittance.statement.reading.camt;

import static io.quittance.statement.reading.camt.CamtFile.details;
import static io.quittance.statement.reading.camt.CamtFile.entry;
import static io.quittance.statement.reading.camt.CamtFile.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quittance.statement.reading.source.UnreadableStatementException;
import io.quittance.statement.reading.source.UnreadableStatementException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamtRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "12..34, NOT_AN_AMOUNT",
        "1.005, NOT_AN_AMOUNT",
        "-1.00, NOT_AN_AMOUNT",
        "1E99999999, NOT_AN_AMOUNT",
        "'', NOT_AN_AMOUNT"
    })
    void amountsAreReadExactlyOrNotAtAll(String amount, Reason reason) {
        UnreadableStatementException refusal = refusalOf(file("053", "02", entry(amount, "CRDT", "")));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.place()).isEqualTo("Stmt/Ntry/Amt");
        assertThat(refusal.line()).isEqualTo(5);
        assertThat(refusal.found()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "<CdtDbtInd>CRDT, <CdtDbtInd>CREDIT, UNKNOWN_CODE, Stmt/Ntry/CdtDbtInd",
        "<Dt>2026-03-30, <Dt>2026-02-30, NOT_A_DAY, Stmt/Ntry/BookgDt/Dt",
        "Ccy=\"EUR\", Ccy=\"EURO\", NOT_A_CURRENCY, Stmt/Ntry/Amt",
        "<Sts>BOOK</Sts>, '', MISSING, Stmt/Ntry",
        "<IBAN>FR7630006000011234567890189</IBAN>, '', MISSING, Stmt/Acct/Id",
        "</Ntry>, </Entry>, BROKEN_MARKUP, ''"
    })
    void theRefusalNamesThePlace(String told, String instead, Reason reason, String place) {
        UnreadableStatementException refusal =
                refusalOf(file("053", "02", entry("1.00", "CRDT", "")).replace(told, instead));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.place()).isEqualTo(place);
    }

    @Test
    void anotherMessageIsNoStatement() {
        UnreadableStatementException refusal = refusalOf(
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn/></Document>");

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_A_STATEMENT);
        assertThat(refusal.found()).isEqualTo("CstmrCdtTrfInitn");
    }

    @Test
    void filesOfTheMachineAreNeverRead() {
        UnreadableStatementException refusal = refusalOf(
                "<!DOCTYPE Document [<!ENTITY who SYSTEM \"file:///etc/hostname\">]><Document>&who;</Document>");

        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_MARKUP);
    }

    @Test
    void entitiesDoNotMultiply() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE Document [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        UnreadableStatementException refusal = refusalOf(laughs + "]><Document>&l9;</Document>");

        assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_MARKUP);
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() {
        assertThat(refusalOf(file("053", "02", entry("1.00", "CRDT", details("<RmtInf><Ustrd>&who;</Ustrd></RmtInf>"))))
                        .reason())
                .isIn(Reason.BROKEN_MARKUP, Reason.FORBIDDEN_MARKUP);
    }

    @Test
    void nothingGoesDeeperThanAnyBankDoes() {
        String deep = "<X>".repeat(200) + "</X>".repeat(200);

        assertThat(refusalOf(file("053", "02", entry("1.00", "CRDT", deep))).reason())
                .isEqualTo(Reason.TOO_DEEP);
        assertThat(refusalOf(deep).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void noTextIsLongerThanAnyBankWrites() {
        String text = details("<RmtInf><Ustrd>" + "x".repeat(10_001) + "</Ustrd></RmtInf>");

        assertThat(refusalOf(file("053", "02", entry("1.00", "CRDT", text))).reason())
                .isEqualTo(Reason.TEXT_TOO_LONG);
    }

    private static UnreadableStatementException refusalOf(String xml) {
        return catchThrowableOfType(UnreadableStatementException.class, () -> CamtFile.read(xml));
    }
}
