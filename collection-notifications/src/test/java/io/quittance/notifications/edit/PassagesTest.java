package io.quittance.notifications.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a text a person may write, and what stays. */
class PassagesTest {

    private static final String MAIL =
            "Bonjour,\n\nVoici.\n\n{{>figures}}\n\n**Merci.**\n\n{{>payment}}\n\n{{>closing}}";

    @Test
    void blocksStayAndWhatStandsBetweenThemIsOwn() {
        List<Passage> passages = Passages.of(MAIL, List.of());

        assertThat(Passages.parts(passages)).containsExactly("Bonjour,\n\nVoici.", "**Merci.**");
        assertThat(Passages.joined(passages, Passages.parts(passages))).isEqualTo(MAIL);
        assertThat(Passages.joined(passages, List.of("Salut,", " ")))
                .isEqualTo("Salut,\n\n{{>figures}}\n\n{{>payment}}\n\n{{>closing}}");
    }

    @Test
    void aFormalNoticeKeepsTheParagraphsThatMakeItOne() {
        String notice = "Monsieur,\n\nLa présente vaut mise en demeure.\n\n{{>invoices}}\n\nÀ défaut, un tiers.";

        assertThat(Passages.of(notice, List.of("La présente vaut mise en demeure.", "À défaut, un tiers.")))
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.OWN, Passage.Kind.LEGAL, Passage.Kind.BLOCK, Passage.Kind.LEGAL);
        assertThat(Passages.of(notice, List.of()))
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.OWN, Passage.Kind.BLOCK, Passage.Kind.OWN);
    }

    @Test
    void aPartThatWasEmptiedIsFoundAgainInItsPlace() {
        List<Passage> standard = Passages.of(MAIL, List.of());

        assertThat(Passages.partsBetween(
                        standard, Passages.of("{{>figures}}\n\nPayez.\n\n{{>payment}}\n\n{{>closing}}", List.of())))
                .contains(List.of("", "Payez."));
        assertThat(Passages.partsBetween(standard, Passages.of("Bonjour\n\n{{>payment}}\n\n{{>closing}}", List.of())))
                .isEmpty();
    }
}
