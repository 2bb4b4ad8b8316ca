package io.quittance.benchmarks.books;

import io.quittance.money.CreditorReference;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes as payers and banks do. */
final class Pen {

    private final Random random;

    Pen(Random random) {
        this.random = random;
    }

    String reference(Bill bill) {
        CreditorReference reference = CreditorReference.ofNumber(bill.number);
        return random.nextInt(3) == 0 ? reference.grouped() : reference.value();
    }

    String number(Bill bill) {
        return one("", "FACTURE ", "FACT ", "VOTRE FACTURE ", "REGLT FAC ", "INVOICE ", "VIR ", "REF ")
                + bill.number
                + one("", "", "", " DU 12/03/2026", " MERCI", " " + euros(bill.balance) + " EUR");
    }

    String numbers(List<Bill> bills) {
        return one("", "FACTURES ", "FACT ", "REGLEMENT ")
                + bills.stream()
                        .map(bill -> bill.number)
                        .collect(Collectors.joining(one(" ", ", ", "/", " + ", ";", " ET ")));
    }

    String mangled(Bill bill) {
        String digits = bill.number.substring(1);
        String running = digits.substring(4);
        return switch (random.nextInt(10)) {
            case 0 -> "F " + digits.substring(0, 4) + " " + running;
            case 1 -> "FAC " + digits;
            case 2 -> bill.number.replace('0', 'O');
            case 3 -> "F-2026-" + running;
            case 4 -> "facture n°" + digits;
            case 5 -> "F2026/" + running + " du " + bill.issuedOn;
            case 6 -> "FACT" + digits;
            case 7 -> "FAC " + Integer.parseInt(running);
            case 8 -> "Votre facture no. " + running;
            default -> digits;
        };
    }

    String abbreviated(List<Bill> bills) {
        String first = bills.getFirst().number;
        String by = one("/", " - ", ", ", " ET ", "+");
        return one("", "FACT ")
                + first
                + bills.stream()
                        .skip(1)
                        .map(bill -> by + bill.number.substring(bill.number.length() - common(first, bill.number)))
                        .collect(Collectors.joining());
    }

    private static int common(String first, String other) {
        int same = 0;
        while (same < first.length() - 2 && first.charAt(same) == other.charAt(same)) {
            same++;
        }
        return first.length() - same;
    }

    String cut(Bill bill) {
        String text = one(
                        "REGLEMENT FACTURE NUMERO ",
                        "VIREMENT VOTRE FACTURE ",
                        "PAIEMENT DE LA FACTURE NO ",
                        "VIR SEPA RECU FACT ")
                + bill.number + " DU " + bill.issuedOn;
        return text.substring(0, Math.min(text.length(), one("27", "35").equals("27") ? 27 : 35));
    }

    /** One digit changed or two swapped. */
    String wrong(Bill bill) {
        char[] number = bill.number.toCharArray();
        int at = 5 + random.nextInt(4);
        if (random.nextBoolean() && number[at] != number[at - 1] && at > 5) {
            char swapped = number[at];
            number[at] = number[at - 1];
            number[at - 1] = swapped;
        } else {
            number[at] = (char) ('0' + (number[at] - '0' + 1 + random.nextInt(9)) % 10);
        }
        return "FACTURE " + new String(number);
    }

    String nothing() {
        return one(
                "VIREMENT",
                "VIR SEPA",
                "REGLEMENT",
                "PAIEMENT FACTURES",
                "",
                "SOLDE",
                "VIR INST",
                "REGLT 03/2026",
                "SUIVANT RELEVE");
    }

    /** As a bank hands on a client's name. */
    String name(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .replace("&", one("ET", "&", "E"));
        if (random.nextInt(10) < 3) {
            plain = plain.replaceAll("^(SARL|SAS|SA|EURL|ETS|STE) ", "");
        }
        if (random.nextInt(100) < 2 && plain.length() > 8) {
            int at = 3 + random.nextInt(plain.length() - 5);
            plain = plain.substring(0, at) + plain.substring(at + 1);
        }
        return random.nextInt(5) == 0
                ? plain.substring(0, Math.min(plain.length(), one("27", "24").equals("27") ? 27 : 24))
                        .strip()
                : plain;
    }

    private static String euros(long cents) {
        return "%d,%02d".formatted(cents / 100, Math.abs(cents % 100));
    }

    String one(String... some) {
        return some[random.nextInt(some.length)];
    }
}
