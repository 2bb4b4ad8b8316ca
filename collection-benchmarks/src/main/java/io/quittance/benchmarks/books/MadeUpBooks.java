package io.quittance.benchmarks.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Five thousand clients and a year of a hundred thousand invoices, the same for the same seed. */
public final class MadeUpBooks {

    /** The first day of the year. */
    public static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static final String[] FAMILIES =
            ("Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David "
                            + "Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André "
                            + "Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin "
                            + "Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour "
                            + "Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche")
                    .split(" ");
    private static final String[] TRADES =
            ("Bâtiment|Transports|Électricité|Plomberie|Menuiserie|Distribution|Négoce|Boulangerie|Conseil|Ingénierie|"
                            + "Matériaux|Agencement|Peinture|Maçonnerie|Couverture|Logistique|Impression|Traiteur|Garage|Optique|Textile|"
                            + "Emballages|Paysages|Nettoyage|Sécurité|Formation|Informatique|Médical|Équipements|Industrie")
                    .split("\\|");
    private static final String[] TOWNS =
            "Nord Sud Ouest Lyon Paris Nantes Lille Bordeaux Toulouse Rennes Alsace Provence".split(" ");
    private static final String[] FORMS = {"SARL ", "SAS ", "SA ", "EURL ", "Ets ", "", "", "Sté "};

    private final Random random;
    private final List<Payer> payers = new ArrayList<>();

    /** Makes them up. */
    public MadeUpBooks(long seed, int clients, int invoices) {
        random = new Random(seed);
        for (int i = 0; i < clients; i++) {
            payers.add(payer(i));
        }
        groups();
        bills(clients, invoices);
    }

    /** The clients with their invoices. */
    public List<Payer> payers() {
        return payers;
    }

    private Payer payer(int i) {
        boolean foreign = random.nextInt(100) < 8;
        int[] terms = {30, 30, 30, 45, 60, 10};
        Payer payer = new Payer(
                i,
                foreign ? foreignName() : name(),
                terms[random.nextInt(terms.length)],
                foreign,
                new Random(random.nextLong()));
        payer.ibans.add(iban(foreign));
        if (random.nextInt(100) < 10) {
            payer.ibans.add(iban(foreign));
        }
        return payer;
    }

    /** Seventy families, thirty trades: names much alike are as common as they are in life. */
    private String name() {
        String family = FAMILIES[random.nextInt(FAMILIES.length)];
        String trade = TRADES[random.nextInt(TRADES.length)];
        String form = FORMS[random.nextInt(FORMS.length)];
        return switch (random.nextInt(6)) {
            case 0 -> form + family + " " + trade + " " + TOWNS[random.nextInt(TOWNS.length)];
            case 1 -> form + trade + " " + family + " et Fils";
            case 2 -> form + family + " & " + FAMILIES[random.nextInt(FAMILIES.length)] + " " + trade;
            case 3 -> form + invented();
            case 4 -> form + invented() + " " + trade;
            default -> form + trade + " " + family + " " + TOWNS[random.nextInt(TOWNS.length)];
        };
    }

    private String foreignName() {
        String[] forms = {" GmbH", " Ltd", " BV", " SRL", " S.p.A.", " AG"};
        return invented() + " " + invented() + forms[random.nextInt(forms.length)];
    }

    private String invented() {
        String[] parts = {
            "al", "ver", "tech", "no", "pro", "mi", "ra", "so", "lu", "gen", "bio", "cor", "del", "ta", "fi", "max"
        };
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(parts[random.nextInt(parts.length)]);
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String iban(boolean foreign) {
        String[] countries = {"DE", "GB", "IT", "BE", "CH"};
        String country = foreign ? countries[random.nextInt(countries.length)] : "FR";
        return MadeUpIban.of(country, Math.abs(random.nextLong() % 1_000_000_000_000_000_000L));
    }

    /** Three clients of a hundred pay from the account of their group. */
    private void groups() {
        for (int i = 0; i + 3 < payers.size(); i += 100) {
            for (int member = 1; member < 3; member++) {
                payers.get(i + member).ibans.set(0, payers.get(i).ibans.getFirst());
            }
        }
    }

    /** A few clients have most invoices: the share of the n-th falls with n. */
    private void bills(int clients, int invoices) {
        double[] weights = new double[clients];
        double sum = 0;
        for (int i = 0; i < clients; i++) {
            weights[i] = 1 / StrictMath.pow(1 + random.nextInt(clients), 0.6);
            sum += weights[i];
        }
        List<Payer> issued = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            long count = Math.max(1, Math.round(invoices * weights[i] / sum));
            for (int k = 0; k < count; k++) {
                issued.add(payers.get(i));
            }
        }
        Collections.shuffle(issued, random);
        for (int i = 0; i < issued.size(); i++) {
            bill(issued.get(i), i, FIRST.plusDays(350L * i / issued.size()));
        }
    }

    private void bill(Payer payer, int i, LocalDate on) {
        boolean subscriber = payer.id % 7 == 0;
        long total = subscriber && random.nextInt(10) < 7
                ? 4_990 + 1_000 * (payer.id % 40)
                : Math.max(500, Math.round(StrictMath.exp(10.6 + random.nextGaussian())));
        if (!subscriber && random.nextInt(10) == 0) {
            total = Math.max(1_000, total / 1_000 * 1_000);
        }
        boolean credit = random.nextInt(100) < 3 && payer.bills.size() > 2;
        String order = random.nextInt(4) == 0 ? "BC%06d".formatted(random.nextInt(1_000_000)) : null;
        payer.bills.add(new Bill(
                i + 1L,
                payer,
                (credit ? "A" : "F") + "2026%05d".formatted(i + 1),
                order,
                on,
                credit ? -Math.max(100, total / 5) : total,
                payer.id % 11 == 0));
    }
}
