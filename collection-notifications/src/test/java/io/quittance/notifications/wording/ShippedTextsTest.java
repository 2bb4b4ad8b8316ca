package io.quittance.notifications.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.notifications.template.brief.ShortLength;
import io.quittance.notifications.wording.WordingSource.Kind;
import io.quittance.notifications.wording.WordingSource.Piece;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that are shipped: the same facts in each language and tone, well set, and never a threat. */
class ShippedTextsTest {

    private static final ShippedWordings SHIPPED = new ShippedWordings();
    private static final Set<Kind> FACTS = EnumSet.of(Kind.FIELD, Kind.BLOCK);

    /** What neither a reminder nor the ladder's next rung is about; only a formal notice says what may follow it. */
    private static final Map<String, String> MENACES = Map.of(
            "fr",
            "huissier|commissaire de justice|tribuna|poursuites|contentieux|juridiction|saisir|avocat|recouvrement forcé",
            "en",
            "bailiff|court|lawsuit|legal action|solicitor|lawyer|prosecut|debt collector|credit bureau",
            "de",
            "gericht|anwalt|inkasso|pfändung",
            "es",
            "abogado|juicio|judicial|embargo|tribunal");

    static Stream<WordingKey> keys() {
        return SHIPPED.keys().stream().sorted(Comparator.comparing(WordingKey::toString));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "MAIL, courtesy, 3",
        "MAIL, reminder-1, 3",
        "MAIL, reminder-2, 3",
        "MAIL, final-reminder, 3",
        "MAIL, statement, 1",
        "LETTER, courtesy, 3",
        "LETTER, reminder-1, 3",
        "LETTER, reminder-2, 3",
        "LETTER, final-reminder, 3",
        "LETTER, formal-notice, 1",
        "SMS, courtesy, 1",
        "SMS, reminder-1, 3",
        "SMS, reminder-2, 3",
        "GUIDE, call, 4",
        "GUIDE, call-1, 4",
        "GUIDE, call-2, 4"
    })
    void isThereInFrenchAndEnglishInEachToneThatItHas(WordingKind kind, String code, int tones) {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(keys().filter(key -> key.kind() == kind && key.code().equals(code))
                            .filter(key -> key.language().equals(language))
                            .map(WordingKey::variant))
                    .as("%s", language)
                    .containsExactlyInAnyOrderElementsOf(
                            tones == 1
                                    ? List.of(WordingVariant.STANDARD)
                                    : WordingVariant.of(kind).subList(0, tones));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysInEachLanguageWhatItSaysInEnglish(WordingKey key) {
        WordingKey english = new WordingKey(key.kind(), key.code(), Locale.ENGLISH, key.variant());

        assertThat(facts(key)).isEqualTo(facts(english));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void asksInEachToneForTheSameAmountAndShowsTheSameFigures(WordingKey key) {
        if (key.kind() != WordingKind.GUIDE) {
            assertThat(asked(key)).isEqualTo(asked(key.standard())).contains("amount");
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void threatensNobody(WordingKey key) {
        String said = said(key).toLowerCase(key.language());

        if (!key.code().equals(WordingKey.FORMAL_NOTICE)) {
            assertThat(said)
                    .doesNotContainPattern("\\b(" + MENACES.get(key.language().getLanguage()) + ")");
        }
        if (!Set.of("final-reminder", WordingKey.FORMAL_NOTICE).contains(key.code())) {
            assertThat(said).doesNotContain("mise en demeure").doesNotContain("formal notice");
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isSetAsAPrinterWould(WordingKey key) {
        assertThat(said(key)).doesNotContain("'").doesNotContain("\"").doesNotContain("...");
        assertThat(text(key)).doesNotContain("  ");
        assertThat(said(key)).doesNotContainPattern("\\d €");
        if (key.language().equals(Locale.FRENCH)) {
            assertThat(text(key))
                    .doesNotContainPattern("[^\u00a0\u202f«][:;?!»](?![^{]*}})")
                    .doesNotContainPattern("«[^\u00a0\u202f]")
                    .doesNotContain("\u201c");
        }
    }

    @Test
    void aTextMessageKeepsToTheAlphabetOfTelephones() {
        assertThat(keys().filter(key -> key.kind() == WordingKind.SMS))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(
                                ShortLength.of(said(key).replace('\u00a0', ' ').replace('’', '\''))
                                        .ownAlphabet())
                        .as("%s", key)
                        .isTrue());
    }

    private static Set<String> facts(WordingKey key) {
        return WordingSource.pieces(text(key)).stream()
                .filter(piece -> FACTS.contains(piece.kind()))
                .map(Piece::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked(WordingKey key) {
        return WordingSource.pieces(text(key)).stream()
                .filter(piece ->
                        piece.kind() == Kind.BLOCK || Set.of("amount", "payBy").contains(piece.name()))
                .map(Piece::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words alone, without what is filled in. */
    private static String said(WordingKey key) {
        return WordingSource.pieces(text(key)).stream()
                .filter(piece -> piece.kind() == Kind.TEXT)
                .map(Piece::name)
                .collect(Collectors.joining());
    }

    private static String text(WordingKey key) {
        Wording words = SHIPPED.find(key).orElseThrow();
        return words.subject() + "\n" + words.body();
    }
}
