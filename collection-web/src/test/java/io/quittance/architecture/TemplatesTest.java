package io.quittance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template holds structure only: its words come from the messages, its styles and scripts from our own files. */
class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*>");
    private static final Pattern READ_ALOUD = Pattern.compile(
            "\\s(title|placeholder|aria-label|alt|data-label|aria-description|value)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle=|th:style|\\son[a-z]+=|th:on[a-z]+=|hx-on|<script(?![^>]*\\ssrc=|[^>]*th:src=)");
    private static final Pattern ELSEWHERE = Pattern.compile("\\s(th:)?(src|href|action|srcset)=\"[^\"]*https?:");

    /** HTML's own words in a value: what a button or an input means to the server, never shown. */
    private static final Pattern VALUE_OF_A_CONTROL = Pattern.compile("\\svalue=\"[a-zA-Z_-]+\"");

    static List<Path> templates() {
        return Checkout.files(Checkout.TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysNothingByItself(Path template) {
        String markup = Checkout.withoutComments(template);
        Stream<String> texts = Stream.of(TAG.split(markup)).map(String::strip).filter(text -> !text.isEmpty());
        Stream<String> attributes = READ_ALOUD
                .matcher(markup)
                .results()
                .map(MatchResult::group)
                .filter(attribute -> !VALUE_OF_A_CONTROL.matcher(attribute).matches());

        assertThat(texts)
                .as("text outside th:text in %s", Checkout.name(template))
                .isEmpty();
        assertThat(attributes)
                .as("attributes with words in %s", Checkout.name(template))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void bringsNoStyleAndNoScriptOfItsOwn(Path template) {
        String markup = Checkout.withoutComments(template);

        assertThat(INLINE.matcher(markup).results().map(MatchResult::group)).isEmpty();
        assertThat(ELSEWHERE.matcher(markup).results().map(MatchResult::group)).isEmpty();
    }
}
