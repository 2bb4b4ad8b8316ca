package io.quittance.matching.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that mean one client are alike, names of two are not. */
class PayerNamesTest {

    @ParameterizedTest
    @CsvSource({
        "SARL Dupont & Fils, DUPONT FILS",
        "S.A.R.L. DUPONT ET FILS, DUPONT FILS",
        "Sté Générale d'Électricité, GENERALE D ELECTRICITE",
        "M. Jean Müller, JEAN MULLER",
        "Großmann GmbH, GROSSMANN",
        "SAS, SAS",
        "L'Œuvre, L OEUVRE",
    })
    void whatIsWrittenDifferentlyIsComparedAsOne(String name, String compared) {
        assertThat(PayerNames.compared(name)).isEqualTo(compared);
        assertThat(PayerNames.compared(compared)).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({
        "DUPONT ET FILS SARL, SARL Dupont & Fils, 98",
        "FILS DUPONT, Dupont et Fils, 98",
        "DUPONTFILS, Dupont & Fils, 98",
        "ETABLISSEMENTS LEFEBVRE MENUIS, Établissements Lefebvre Menuiserie, 96",
        "DUPOND ET FILS, Dupont & Fils, 92",
        "LEFEVBRE TRANSPORTS, Lefebvre Transports, 92",
    })
    void theSameNameIsMuchAlike(String told, String name, int atLeast) {
        assertThat(alike(told, name)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "MARTIN NORD, Martin Sud",
        "DUPONT TRANSPORTS, Durand Transports",
        "BOULANGERIE PETIT, Garage Petit",
        "SAS, Dupont",
        "'', Dupont",
    })
    void twoNamesAreNot(String told, String name) {
        assertThat(alike(told, name)).isLessThan(92);
    }

    @Test
    void aNameThatGoesOnIsNotOneThatWasCut() {
        assertThat(alike("MARTIN BATIMENT NORD", "Martin Bâtiment")).isLessThan(92);
    }

    private static int alike(String told, String name) {
        return PayerNames.alike(PayerNames.compared(told), PayerNames.compared(name));
    }
}
