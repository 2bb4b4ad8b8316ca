package io.quittance.notifications.letter.writing;

import io.quittance.notifications.enclosure.InvoiceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line of a letter that names what is in its envelope: each invoice that is, and what a person adds by hand. */
final class EnclosedLine {

    private static final String HARD_SPACE = "\u00a0";

    private EnclosedLine() {}

    /**
     * Empty: nothing is.
     *
     * @param byHand the words of the creditor's settings; may be empty
     */
    static Optional<String> of(List<InvoiceFile> files, String byHand, boolean french) {
        List<String> numbers = files.stream()
                .filter(InvoiceFile::isPrintable)
                .map(InvoiceFile::number)
                .toList();
        String line = Stream.of(copies(numbers, french), byHand.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(french ? HARD_SPACE + "; " : "; "));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static String copies(List<String> numbers, boolean french) {
        return switch (numbers.size()) {
            case 0 -> "";
            case 1 -> (french ? "copie de la facture " : "copy of invoice ") + numbers.getFirst();
            default -> (french ? "copies des factures " : "copies of invoices ") + String.join(", ", numbers);
        };
    }
}
