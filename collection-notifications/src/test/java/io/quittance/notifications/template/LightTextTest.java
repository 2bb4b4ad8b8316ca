package io.quittance.notifications.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.notifications.template.LightText.ParagraphTags;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the light text that people write. */
class LightTextTest {

    private static final LightText ENGLISH = new LightText("mail", Locale.ENGLISH);
    private static final ParagraphTags TAGS = new ParagraphTags("<p>", "<p class=\"bold\">");

    record Fields(String name, Optional<String> phone, List<String> lines, Reminder.Payment payment) {}

    private static final Fields FIELDS = new Fields(
            "A **<b>**\n\n& C",
            Optional.empty(),
            List.of("one", "two"),
            new Reminder.Payment(Optional.empty(), Optional.empty(), "€1.00"));

    @Test
    void paragraphsAndLinesAndBold() {
        assertThat(html("First **word** here.\nSecond line.\n\n \n\n**All {{#lines}}{{.}}{{/lines}}**"))
                .startsWith("<p>First <strong>word</strong> here.<br>Second line.</p>\n")
                .contains("<p class=\"bold\">");
        assertThat(plain("First **word** here.\nSecond line.\n\n\n\n**All**"))
                .isEqualTo("First word here.\nSecond line.\n\nAll");
    }

    @Test
    void whatItSaysAndWhatIsFilledInAreEscapedInHtmlOnly() {
        assertThat(html("1 < 2 {{#lines}}<i>{{.}}</i>{{/lines}}"))
                .isEqualTo("<p>1 &lt; 2 &lt;i&gt;one&lt;/i&gt;&lt;i&gt;two&lt;/i&gt;</p>");
        assertThat(plain("1 < 2 {{name}}")).isEqualTo("1 < 2 A **<b>**\n\n& C");
    }

    @Test
    void starsThatAreFilledInAreStars() {
        assertThat(html("{{name}}")).contains("**&lt;b&gt;**").doesNotContain("strong");
    }

    @Test
    void aParagraphOfWhichNothingIsLeftIsNone() {
        assertThat(html("One.\n\n{{#phone}}Ring {{.}}.{{/phone}}\n\n{{#phone}}\nMore.\n\nAnd more.\n{{/phone}}\nTwo."))
                .isEqualTo("<p>One.</p>\n<p>Two.</p>");
    }

    @Test
    void aBlockComesInTheFormOfItsText() {
        assertThat(html("Before\n\n{{>payment}}\n\nAfter"))
                .startsWith("<p>Before</p>\n<table role=\"presentation\"")
                .endsWith("</table>\n<p>After</p>");
        assertThat(plain("Before\n\n{{>payment}}\n\nAfter")).isEqualTo("""
                        Before

                        TO PAY BY BANK TRANSFER
                        Amount: €1.00
                        Our bank details are on our invoices.

                        After""");
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(ENGLISH.line("For {{name}}", FIELDS)).isEqualTo("For A **<b>** & C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{{name}}}", "{{&name}}", "{{=<% %>=}}", "{{<layout.html}}x{{/layout.html}}", "{{name", "}}"})
    void noTagEscapesTheEscaping(String text) {
        assertThatThrownBy(() -> html("one\n" + text))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{>nothing}}", "{{>../../application}}", "{{nme}}", "{{#lines}}x"})
    void whatIsNotThereIsAMistake(String text) {
        assertThatThrownBy(() -> html(text)).isInstanceOf(TemplateException.class);
    }

    private static String html(String text) {
        return ENGLISH.html(text, FIELDS, TAGS);
    }

    private static String plain(String text) {
        return ENGLISH.plain(text, FIELDS);
    }
}
