package io.quittance.notifications.letter.writing;

import io.quittance.client.ClientKind;
import io.quittance.creditor.PostalAddress;
import io.quittance.notifications.draft.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a letter goes to.
 *
 * @param attention the name of a contact; empty: nobody in particular
 * @param toDirector whether that is a director, to whom the level turns
 */
public record Addressee(
        String name,
        ClientKind kind,
        Optional<String> siren,
        PostalAddress address,
        Optional<String> attention,
        boolean toDirector) {

    /** Somebody at an address that does not exist, for a letter that is only tried. */
    static Addressee madeUp(Claim claim) {
        return new Addressee(
                claim.client().name(),
                claim.client().kind(),
                Optional.empty(),
                new PostalAddress("1 rue de l’Exemple", "", "00000", "Exempleville", "FR"),
                Optional.empty(),
                false);
    }

    /** Whether a postman would find it. */
    static boolean isKnown(PostalAddress address) {
        boolean postcodeNeeded = address.country().equals("FR");
        return !(address.line1() + address.line2()).isBlank()
                && !address.city().isBlank()
                && !(postcodeNeeded && address.postcode().isBlank());
    }

    /** A French firm, which has a SIREN. */
    boolean needsSiren() {
        return kind == ClientKind.BUSINESS && address.country().equals("FR");
    }

    /**
     * The lines that show in the window, without the country within the creditor's own.
     *
     * @param formal to the firm itself, and to none of its people but a director
     */
    List<String> lines(String sendersCountry, Locale language, boolean formal) {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        attention
                .filter(person -> (!formal || toDirector) && !person.equalsIgnoreCase(name))
                .map(person -> (language.getLanguage().equals("fr") ? "À l’attention de " : "Attn: ") + person)
                .ifPresent(lines::add);
        lines.addAll(place(sendersCountry));
        return List.copyOf(lines);
    }

    /** Street, town and, abroad, the country in the words of the sender's post. */
    List<String> place(String sendersCountry) {
        List<String> lines = new ArrayList<>(streetAndTown(address));
        if (!address.country().equals(sendersCountry)) {
            Locale sender = sendersCountry.equals("FR") ? Locale.FRENCH : Locale.ENGLISH;
            lines.add(Locale.of("", address.country()).getDisplayCountry(sender).toUpperCase(sender));
        }
        return List.copyOf(lines);
    }

    static List<String> streetAndTown(PostalAddress address) {
        return List.of(
                        address.line1(),
                        address.line2(),
                        address.postcode() + ' ' + address.city().toUpperCase(Locale.ROOT))
                .stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
