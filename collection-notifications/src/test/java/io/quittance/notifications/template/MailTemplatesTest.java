package io.quittance.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import io.quittance.money.Money;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may reach, and what happens when it reaches further. */
class MailTemplatesTest {

    private static final Reminder.Firm FIRM = new Reminder.Firm("A <b>&</b> \"C\"", List.of("Lyon"), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"{{nme}}", "{{#nme}}x{{/nme}}", "{{^nme}}x{{/nme}}"})
    void anUnknownFieldIsAnErrorThatNamesIt(String template) {
        assertThatThrownBy(() -> fill(template))
                .isInstanceOf(MustacheException.class)
                .hasMessageContaining("nme")
                .hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{name.class}}", "{{class}}", "{{getClass}}", "{{name.length}}", "{{hashCode}}"})
    void noOtherMethodOfAnyObjectCanBeCalled(String template) {
        assertThatThrownBy(() -> fill(template)).isInstanceOf(MustacheException.class);
    }

    @Test
    void whatIsFilledInIsEscaped() {
        assertThat(fill("{{name}}")).isEqualTo("A &lt;b&gt;&amp;&lt;/b&gt; &quot;C&quot;");
    }

    @Test
    void anOptionalFieldIsASection() {
        assertThat(fill("{{#siren}}has {{.}}{{/siren}}{{^siren}}none{{/siren}} in {{#address}}{{.}}{{/address}}"))
                .isEqualTo("none in Lyon");
    }

    @Test
    void aReaderOfFrench() {
        ReaderFormat french = new ReaderFormat(Locale.FRENCH);

        assertThat(french.amount(Money.of("-1234.50", "EUR"))).isEqualTo("-1\u202f234,50\u00a0€");
        assertThat(french.longDate(LocalDate.of(2026, 11, 1))).isEqualTo("1er\u00a0novembre\u00a02026");
        assertThat(french.longDate(LocalDate.of(2026, 8, 31))).isEqualTo("31\u00a0août\u00a02026");
        assertThat(french.percent(new BigDecimal("12.15"))).isEqualTo("12,15\u00a0%");
    }

    @Test
    void aReaderOfGerman() {
        ReaderFormat german = new ReaderFormat(Locale.GERMAN);

        assertThat(german.amount(Money.of("1234.56", "EUR"))).isEqualTo("1.234,56\u00a0€");
        assertThat(german.shortDate(LocalDate.of(2026, 11, 4))).isEqualTo("04.11.2026");
        assertThat(german.longDate(LocalDate.of(2026, 3, 1))).isEqualTo("1.\u00a0März\u00a02026");
        assertThat(german.percent(new BigDecimal("12.4"))).isEqualTo("12,40\u00a0%");
    }

    @Test
    void aReaderOfSpanish() {
        ReaderFormat spanish = new ReaderFormat(Locale.of("es"));

        assertThat(spanish.amount(Money.of("11651.93", "EUR"))).isEqualTo("11.651,93\u00a0€");
        assertThat(spanish.shortDate(LocalDate.of(2026, 11, 4))).isEqualTo("04/11/2026");
        assertThat(spanish.longDate(LocalDate.of(2026, 11, 1))).isEqualTo("1\u00a0de\u00a0noviembre\u00a0de\u00a02026");
        assertThat(spanish.percent(new BigDecimal("12.4"))).isEqualTo("12,40\u00a0%");
    }

    @Test
    void aReaderOfEnglish() {
        ReaderFormat english = new ReaderFormat(Locale.ENGLISH);

        assertThat(english.amount(Money.of("1234.50", "USD"))).isEqualTo("US$1,234.50");
        assertThat(english.shortDate(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sept 2026");
        assertThat(english.percent(new BigDecimal("12.4"))).isEqualTo("12.40%");
    }

    private static String fill(String template) {
        Mustache.TemplateLoader none = name -> new StringReader("");
        return LightText.compiler(true, none).compile(template).execute(FIRM);
    }
}
