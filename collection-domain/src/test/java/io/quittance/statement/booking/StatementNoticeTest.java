package io.quittance.statement.booking;

import static io.quittance.statement.booking.Paper.camt;
import static io.quittance.statement.booking.Paper.entry;
import static io.quittance.statement.booking.Paper.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.money.Iban;
import io.quittance.statement.account.AccountTakenException;
import io.quittance.statement.account.BankAccountDesk;
import io.quittance.statement.account.BankAccounts;
import io.quittance.statement.account.OwnAccount;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person is warned of, and is no more once it is put right. */
@BankTest
class StatementNoticeTest {

    private static final String OTHER = "DE89370400440532013000";

    @Autowired
    private BankScene scene;

    @Autowired
    private BookedFiles files;

    @Autowired
    private BankAccounts accounts;

    @Autowired
    private BankAccountDesk desk;

    @BeforeEach
    void books() {
        scene.open();
    }

    @Test
    void aGapIsToldUntilItIsFilled() {
        scene.book(statement("0.00", 9, "100.00", 10, entry(10, "100.00", "", "")));
        BookedFile later = scene.book(statement("150.00", 12, "160.00", 13, entry(13, "10.00", "", "")));
        assertThat(warnings(later.id())).containsExactly("GAP 100.00 EUR, 150.00 EUR");

        BookedFile between = scene.book(statement("100.00", 11, "150.00", 12, entry(12, "50.00", "", "")));
        assertThat(warnings(between.id())).isEmpty();
        assertThat(warnings(later.id())).isEmpty();
    }

    @Test
    void statementsThatOverlapLeaveNoGap() {
        scene.book(statement("0.00", 9, "100.00", 12, entry(10, "60.00", "", ""), entry(12, "40.00", "", "")));
        BookedFile over =
                scene.book(statement("60.00", 11, "105.00", 14, entry(12, "40.00", "", ""), entry(14, "5.00", "", "")));

        assertThat(warnings(over.id())).isEmpty();
    }

    @Test
    void anUnknownAccountIsToldUntilItIsKnown() {
        BookedFile strange = scene.book(camt("052", OTHER, "", entry(10, "1.00", "", "")));
        assertThat(warnings(strange.id())).containsExactly("UNKNOWN_ACCOUNT " + OTHER);

        desk.add(scene.creditor, new Iban(OTHER), "Berlin", BankScene.ON, "manager");
        assertThat(warnings(strange.id())).isEmpty();
        assertThatThrownBy(() -> desk.add(scene.creditor, new Iban(OTHER), "", BankScene.ON, "manager"))
                .isInstanceOf(AccountTakenException.class);
        assertThatThrownBy(() -> desk.add(scene.creditor, new Iban(Paper.IBAN), "", BankScene.ON, "manager"))
                .isInstanceOf(AccountTakenException.class);
        assertThat(accounts.of(scene.creditor))
                .extracting(OwnAccount::iban, OwnAccount::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Paper.IBAN, ""),
                        org.assertj.core.groups.Tuple.tuple(OTHER, "Berlin"));

        long id = java.util.Objects.requireNonNull(
                accounts.of(scene.creditor).getLast().id());
        desk.remove(scene.creditor, id, BankScene.ON.plusDays(1), "manager");
        assertThat(warnings(strange.id())).as("it was ours then").isEmpty();
        assertThat(accounts.of(scene.creditor)).hasSize(1);
    }

    @Test
    void anAccountToldByBankBranchAndNumberTakesItsIbanAsSoonAsItIsKnown() {
        scene.change("update creditor set iban = null where id = :creditor");
        BookedFile file = scene.book(Paper.cfonb());
        assertThat(warnings(file.id())).hasSize(1).first().asString().startsWith("UNKNOWN_ACCOUNT 30006");
        String number = scene.ask("select account from statement where creditor_id = :creditor")
                .getFirst();
        String iban = frenchIban(number);

        desk.add(scene.creditor, new Iban(iban), "", BankScene.ON, "manager");

        assertThat(scene.ask("select account from statement_line where creditor_id = :creditor"))
                .containsExactly(iban);
        assertThat(warnings(file.id())).isEmpty();
    }

    private List<String> warnings(long file) {
        return files.find(scene.creditor, file).orElseThrow().warnings().stream()
                .map(one -> one.warning().kind() + " " + one.warning().about())
                .toList();
    }

    private static String frenchIban(String number) {
        for (int key = 0; key < 100; key++) {
            for (int check = 2; check < 99; check++) {
                String iban = "FR%02d%s%02d".formatted(check, number, key);
                if (Iban.faultOf(iban).isEmpty()) {
                    return iban;
                }
            }
        }
        throw new IllegalStateException(number);
    }
}
