package io.quittance.notifications.letter.writing;

import io.quittance.creditor.CreditorSettings;
import io.quittance.money.Iban;
import java.util.EnumSet;
import java.util.Set;

/** What is missing before a letter may be written: every letter needs its two addresses, a formal notice much more. */
final class LetterCheck {

    private LetterCheck() {}

    static Set<LetterGap> of(boolean formal, Addressee addressee, CreditorSettings creditor, LetterSettings settings) {
        Set<LetterGap> gaps = EnumSet.noneOf(LetterGap.class);
        if (!Addressee.isKnown(creditor.address())) {
            gaps.add(LetterGap.CREDITOR_ADDRESS);
        }
        if (!Addressee.isKnown(addressee.address())) {
            gaps.add(LetterGap.CLIENT_ADDRESS);
        }
        if (formal) {
            addFormal(gaps, addressee, creditor, settings);
        }
        return gaps;
    }

    private static void addFormal(
            Set<LetterGap> gaps, Addressee addressee, CreditorSettings creditor, LetterSettings settings) {
        if (creditor.siren() == null && creditor.address().country().equals("FR")) {
            gaps.add(LetterGap.CREDITOR_SIREN);
        }
        if (creditor.iban() == null || Iban.parse(creditor.iban()).isEmpty()) {
            gaps.add(LetterGap.CREDITOR_IBAN);
        }
        if (settings.signatory().isBlank()) {
            gaps.add(LetterGap.SIGNATORY);
        }
        if (addressee.needsSiren() && addressee.siren().isEmpty()) {
            gaps.add(LetterGap.CLIENT_SIREN);
        }
    }
}
