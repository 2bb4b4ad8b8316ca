package io.quittance.notifications.wording.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.notifications.template.Reminder;
import io.quittance.notifications.wording.ShippedWordings;
import io.quittance.notifications.wording.Wording;
import io.quittance.notifications.wording.WordingKey;
import io.quittance.notifications.wording.WordingKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused when words are saved, and what is said about it. */
class WordingCheckTest {

    private static final Vocabulary MAIL = new Vocabulary(
            WordingKind.MAIL,
            Reminder.class,
            Set.of("credits"),
            List.of("figures", "invoices", "totals", "payment", "closing"),
            true);

    static Stream<WordingKey> shippedMails() {
        return new ShippedWordings().keys().stream().filter(key -> key.kind() == WordingKind.MAIL);
    }

    @ParameterizedTest
    @MethodSource("shippedMails")
    void whatIsShippedIsRight(WordingKey key) {
        Wording shipped = new ShippedWordings().find(key).orElseThrow();

        assertThat(WordingCheck.mistakesIn(shipped.subject(), shipped.body(), MAIL))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shippedMails")
    void eachFieldOfWhatIsShippedIsLookedAt(WordingKey key) {
        String body =
                "{{amount}}\n" + new ShippedWordings().find(key).orElseThrow().body();

        assertThat(mistakes(body.replaceFirst("\\{\\{amount}}", "{{amont}}")))
                .containsExactly("UNKNOWN_FIELD amont, line 1, amount?");
        assertThat(mistakes(body.replace("{{>closing}}", "{{>closng}}")))
                .containsExactly("UNKNOWN_BLOCK closng, line " + lineOf(body, "{{>closing}}") + ", closing?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one@two {{client.nom}}           | UNKNOWN_FIELD client.nom, line 2, client.name?",
                "{{montant}}                      | UNKNOWN_FIELD montant, line 1",
                "{{total}}                        | UNKNOWN_FIELD total, line 1, totals?",
                "{{number}}                       | UNKNOWN_FIELD number, line 1, client.number?",
                "{{#credits}}a{{/credits}}       | UNKNOWN_FIELD credits, line 1",
                "{{client}}                       | SECTION_ONLY client, line 1",
                "{{overdue}}                      | SECTION_ONLY overdue, line 1",
                "{{courtesy}}                     | SECTION_ONLY courtesy, line 1",
                "{{overdue.total}}                | UNKNOWN_FIELD overdue.total, line 1",
                "{{#overdue}}{{rows}}{{/overdue}} | SECTION_ONLY rows, line 1",
                "{{#overdue}}{{issued}}{{/overdue}} | UNKNOWN_FIELD issued, line 1",
                "a@{{#single}}@b                  | UNCLOSED single, line 2",
                "a@{{/single}}                    | UNOPENED single, line 2",
                "{{#single}}a{{/singel}}          | UNOPENED singel, line 1; UNCLOSED single, line 1",
                "{{.}}                            | OUTSIDE_LIST ., line 1",
                "{{#-first}}a{{/-first}}          | OUTSIDE_LIST -first, line 1",
                "{{>payement}}                    | UNKNOWN_BLOCK payement, line 1, payment?",
                "{{#overdue}}{{>figures}}{{/overdue}} | BLOCK_IN_SECTION figures, line 1",
                "{{{amount}}}                     | BRACES {{{amount}}}, line 1",
                "{{&amount}}                      | BRACES {{&amount}}, line 1",
                "a@{{ amount                      | BRACES {{ amount, line 2",
                "{{le montant}}                   | BRACES {{le montant}}, line 1",
                "{{#nothing}}{{some}}{{/nothing}} | UNKNOWN_FIELD nothing, line 1",
                "''                               | EMPTY , line 1",
            })
    void isRefused(String body, String mistakes) {
        assertThat(String.join("; ", mistakes(body.replace('@', '\n')))).isEqualTo(mistakes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{amount}} {{ payBy }} {{client.name}} {{client.contact}} {{! a note }}",
                "{{#overdue}}{{total}} {{#rows}}{{number}} {{#held}}{{.}}{{/held}}{{^-last}}, {{/-last}}{{/rows}}{{/overdue}}",
                "{{#charges}}{{>figures}}{{/charges}}{{^charges}}none{{/charges}}",
                "{{#firm}}{{name}}{{#address}}{{.}}{{/address}}{{/firm}}",
                "{{#single}}one{{/single}}{{^single}}{{#upcoming}}{{count}}{{/upcoming}}{{/single}}",
                "a single { brace } is text",
            })
    void isTaken(String body) {
        assertThat(mistakes(body)).isEmpty();
    }

    @Test
    void everyFieldOfTheListCanBeWrittenAsItStandsThere() {
        assertThat(MAIL.all()).isNotEmpty();
        for (Field field : MAIL.all()) {
            assertThat(mistakes(field.snippet())).as(field.snippet()).isEmpty();
            for (Field inside : field.inside()) {
                assertThat(mistakes(field.snippet().replace("…", inside.snippet())))
                        .as(inside.snippet())
                        .isEmpty();
            }
        }
    }

    @Test
    void aSubjectTakesNoBlockAndIsNotEmpty() {
        assertThat(WordingCheck.mistakesIn("{{>payment}}", "x", MAIL).getFirst().fault())
                .isEqualTo(WordingMistake.WordingFault.BLOCK_IN_SUBJECT);
        assertThat(WordingCheck.mistakesIn(" ", "x", MAIL))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.inSubject()).isTrue());
    }

    private static List<String> mistakes(String body) {
        return WordingCheck.mistakesIn("subject", body, MAIL).stream()
                .map(mistake -> mistake.fault() + " " + mistake.at().name() + ", line "
                        + mistake.at().line()
                        + mistake.nearest().map(name -> ", " + name + "?").orElse(""))
                .toList();
    }

    private static long lineOf(String body, String part) {
        return body.substring(0, body.indexOf(part))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
