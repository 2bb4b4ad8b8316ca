package io.quittance.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.web.api.Caller.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A program asks what lateness costs; the books are on 4 November 2026. */
@ApiTest
class ApiLateChargesTest {

    private static final String URL = "/api/v1/late-charges";

    @Autowired
    Caller caller;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'amount':'10000.00','dueOn':'2025-10-31','payments':[{'on':'2026-08-15','amount':'10000'}] | 961.84
            'amount':'10000.00','dueOn':'2025-10-31','payments':[{'on':'2026-08-15','amount':'10000'}],'contractRate':'12' | 946.85
            'amount':'12000.00','dueOn':'2026-06-15','payments':[{'on':'2026-07-15','amount':12000.00}] | 121.07
            'amount':'12000.00','dueOn':'2026-03-31','payments':[{'on':'2026-07-20','amount':'7000'},{'on':'2026-04-30','amount':'5000'}] | 309.54
            'amount':'12000.00','dueOn':'2026-03-31','payments':[{'on':'2026-04-30','amount':'5000'}],'imputation':'INTEREST_FIRST','asOf':'2026-07-20' | 312.78
            'amount':'10000.00','dueOn':'2026-01-31','payments':[{'on':'2026-03-31','amount':'10000'}],'contractRate':8 | 129.32
            'amount':'10000.00','dueOn':'2025-10-31','payments':[{'on':'2026-08-15','amount':'10000'}],'rule':'FR_PUBLIC' | 800.88
            'amount':'10000.00','dueOn':'2025-10-31','payments':[{'on':'2026-08-15','amount':'10000'}],'rule':'eu' | 804.03
            """)
    void theExamplesOfTheRules(String debt, String interest) {
        Answer answer = ask(debt);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/interest")).isEqualTo(interest);
        assertThat(answer.text("/indemnity")).isEqualTo("40.00");
    }

    @Test
    void eachLineSaysHowItIsWorkedOut() {
        Answer answer = ask("'amount':'10000','dueOn':'2025-10-31','asOf':'2026-08-15'");

        assertThat(answer.at("/lines").size()).isEqualTo(3);
        assertThat(answer.at("/lines/2").toString())
                .isEqualTo(
                        "{\"from\":\"2026-07-01\",\"to\":\"2026-08-15\",\"days\":46,\"rate\":\"12.40\",\"base\":\"10000.00\",\"interest\":\"156.27\"}");
    }

    @Test
    void paidOnTheDueDateNothingIsOwed() {
        Answer answer = ask("'amount':'10000','dueOn':'2026-03-31','payments':[{'on':'2026-03-31','amount':'10000'}]");

        assertThat(answer.body()).isEqualTo("{\"interest\":\"0.00\",\"indemnity\":\"0.00\",\"lines\":[]}");
    }

    @Test
    void withoutADayTheBooksTodayCounts() {
        assertThat(ask("'amount':'100','dueOn':'2026-11-01'").text("/lines/0/to"))
                .isEqualTo("2026-11-04");
    }

    @Test
    void aRefusedContractRateNamesTheFloorAndItsSemester() {
        Answer answer = ask("'amount':'10000','dueOn':'2025-10-31','contractRate':'8','asOf':'2026-08-15'");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("/errors/0/field")).isEqualTo("contractRate");
        assertThat(answer.text("/errors/0/message")).contains("8.28", "2025-S2");
        assertThat(answer.text("/detail")).contains("8.28", "2025-S2");
    }

    @Test
    void aRateNobodyPublishedIsNamedAndNotGuessed() {
        Answer answer = ask("'amount':'10000','dueOn':'2026-12-01','asOf':'2027-01-01'");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail")).contains("ECB_MRO", "2027-S1", "2027-01-01");
        assertThat(answer.text("/errors/0/field")).isEqualTo("ECB_MRO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            amount | 'amount':'-1','dueOn':'2026-03-31'
            amount | 'amount':'0','dueOn':'2026-03-31'
            amount | 'amount':'1.001','dueOn':'2026-03-31'
            amount | 'amount':'99999999999999.00','dueOn':'2026-03-31'
            amount | 'amount':1e400,'dueOn':'2026-03-31'
            amount | 'dueOn':'2026-03-31'
            dueOn | 'amount':'1'
            dueOn | 'amount':'1','dueOn':'2026-02-30'
            dueOn | 'amount':'1','dueOn':20260331
            payments | 'amount':'1','dueOn':'2026-03-31','payments':[{'on':'2026-04-01','amount':'1'},{'on':'2026-04-02','amount':'0.01'}]
            payments | 'amount':'1','dueOn':'2026-03-31','payments':[{'on':'2026-03-01','amount':'2'}]
            payments[1].amount | 'amount':'1','dueOn':'2026-03-31','payments':[{'on':'2026-04-01','amount':'0.5'},{'on':'2026-04-02','amount':'-1'}]
            payments[0].on | 'amount':'1','dueOn':'2026-03-31','payments':[{'amount':'1'}]
            payments[0] | 'amount':'1','dueOn':'2026-03-31','payments':[null]
            payments | 'amount':'1','dueOn':'2026-03-31','payments':'1'
            contractRate | 'amount':'1','dueOn':'2026-03-31','contractRate':'-1'
            contractRate | 'amount':'1','dueOn':'2026-03-31','contractRate':'100.01'
            contractRate | 'amount':'1','dueOn':'2026-03-31','contractRate':'12,5'
            rule | 'amount':'1','dueOn':'2026-03-31','rule':'UK'
            rule | 'amount':'1','dueOn':'2026-03-31','rule':0
            imputation | 'amount':'1','dueOn':'2026-03-31','imputation':'FIRST'
            asOf | 'amount':'1','dueOn':'2026-03-31','asOf':'2036-11-05'
            interest | 'amount':'1','dueOn':'2026-03-31','interest':'1'
            """)
    void aFieldThatCannotBeIsNamed(String field, String debt) {
        Answer answer = ask(debt);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void aCurrencyThatIsNoneOrHasNoCentsIsNamed() {
        assertThat(caller.post(URL, "{'amount':'1','currency':'XXX','dueOn':'2026-03-31'}")
                        .text("/errors/0/field"))
                .isEqualTo("currency");
        assertThat(caller.post(URL, "{'amount':'1.50','currency':'JPY','dueOn':'2026-03-31'}")
                        .text("/errors/0/field"))
                .isEqualTo("amount");
        Answer yen = caller.post(URL, "{'amount':'36500','currency':'JPY','dueOn':'2026-03-31','asOf':'2026-04-01'}");
        assertThat(yen.text("/interest")).isEqualTo("12");
        assertThat(yen.text("/indemnity")).isEqualTo("40.00");
    }

    @Test
    void aThousandPaymentsAreTakenAndOneMoreIsNot() {
        assertThat(ask("'amount':'1000','dueOn':'2025-07-01','imputation':'INTEREST_FIRST','payments':["
                                + payments(1_000) + "]")
                        .status())
                .isEqualTo(200);
        assertThat(ask("'amount':'1000','dueOn':'2025-07-01','payments':[" + payments(1_001) + "]")
                        .text("/errors/0/message"))
                .contains("1000");
    }

    private static String payments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'on':'2026-%02d-%02d','amount':'0.50'}".formatted(i % 10 + 1, i % 28 + 1))
                .collect(Collectors.joining(","));
    }

    private Answer ask(String debt) {
        return caller.post(URL, "{'currency':'EUR'," + debt + "}");
    }
}
