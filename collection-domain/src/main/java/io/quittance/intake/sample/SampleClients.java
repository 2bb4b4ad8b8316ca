package io.quittance.intake.sample;

import io.quittance.creditor.Siren;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up the wholesaler's clients: firms mostly, some public bodies, a few consumers, some from abroad. */
final class SampleClients {

    private static final int FIRMS = 352;
    private static final int BODIES = 24;
    private static final int CONSUMERS = 10;

    private final Random random;
    private final int collectors;
    private final List<SampleClient> clients = new ArrayList<>();

    SampleClients(Random random, int collectors) {
        this.random = random;
        this.collectors = collectors;
    }

    List<SampleClient> all() {
        firmNames().forEach(this::firm);
        bodyNames().forEach(this::body);
        IntStream.range(0, CONSUMERS).forEach(this::consumer);
        Words.ABROAD.forEach(this::abroad);
        return List.copyOf(clients);
    }

    /** Every trade with every family, shuffled: no name twice. */
    private List<String> firmNames() {
        List<String> names = new ArrayList<>();
        Words.TRADES.forEach(trade -> Words.FAMILIES.forEach(family -> names.add(trade + " " + family)));
        Collections.shuffle(names, random);
        return names.subList(0, FIRMS);
    }

    private List<String> bodyNames() {
        List<String> names = new ArrayList<>();
        Words.BODIES.forEach(body -> Words.TOWNS.forEach(town -> names.add(body.formatted(town))));
        Collections.shuffle(names, random);
        return names.subList(0, BODIES);
    }

    /** One in ten is a key account; the first of them all has just become insolvent. */
    private void firm(String name) {
        int rank = clients.size();
        Habit habit = rank == 0 ? Habit.INSOLVENT : Habit.any(random);
        if (rank < 36) {
            add(name, "BUSINESS", "Grands comptes", 60, habit, 28 + random.nextInt(12), 2500 + random.nextInt(4000));
        } else if (rank < 170) {
            add(name, "BUSINESS", "Négoce", 45, habit, 10 + random.nextInt(7), 700 + random.nextInt(1800));
        } else {
            add(name, "BUSINESS", "Artisans", 30, habit, 3 + random.nextInt(5), 150 + random.nextInt(700));
        }
    }

    private void body(String name) {
        Habit habit = random.nextInt(3) == 0 ? Habit.TEN_LATE : Habit.ON_TIME;
        add(name, "PUBLIC", "Collectivités", 30, habit, 6 + random.nextInt(6), 400 + random.nextInt(1500));
    }

    private void consumer(int index) {
        String name = Words.any(Words.FIRST_NAMES, random) + " " + Words.FAMILIES.get(3 * index + 1);
        add(name, "CONSUMER", null, 15, Habit.any(random), 1 + random.nextInt(3), 60 + random.nextInt(300));
    }

    private void add(
            String name, String kind, @Nullable String segment, int terms, Habit habit, int size, int typical) {
        int department = 41 + random.nextInt(8);
        String contact = kind.equals("CONSUMER")
                ? name
                : Words.any(Words.FIRST_NAMES, random) + " " + Words.any(Words.FAMILIES, random);
        clients.add(new SampleClient(
                number(),
                name,
                kind,
                kind.equals("CONSUMER") ? null : siren(),
                "fr",
                (1 + random.nextInt(90)) + " " + Words.any(Words.STREETS, random),
                "%02d%03d".formatted(department, 10 * random.nextInt(99)),
                Words.any(Words.TOWNS, random),
                "FR",
                segment,
                collector(),
                terms,
                contact,
                email(kind.equals("CONSUMER") ? "contact" : "compta", name),
                phone(),
                "EUR",
                habit,
                size,
                typical));
    }

    /** Clients abroad read English and pay in their own currency, but for the last two, who pay in euros. */
    private void abroad(String name) {
        int index = Words.ABROAD.indexOf(name);
        Place place = index < 6 ? Place.LONDON : index < 9 ? Place.BOSTON : Place.ZURICH;
        boolean inEuros = index >= 12;
        clients.add(new SampleClient(
                number(),
                name + place.suffix,
                "BUSINESS",
                null,
                "en",
                (1 + random.nextInt(90)) + " " + place.street,
                place.postcode,
                place.city,
                place.country,
                "Export",
                collector(),
                45,
                "Accounts payable",
                email("accounts", name),
                place.phone.isEmpty() ? null : place.phone + "%02d".formatted(random.nextInt(100)),
                inEuros ? "EUR" : place.currency,
                Habit.any(random),
                6 + random.nextInt(6),
                900 + random.nextInt(2500)));
    }

    private String number() {
        return "C" + (1001 + clients.size());
    }

    /** Most are followed by someone. */
    private @Nullable Integer collector() {
        int turn = random.nextInt(10);
        return turn == 9 ? null : turn % collectors;
    }

    /** One in twelve has no address on file: the product then says so. */
    private @Nullable String email(String box, String name) {
        return random.nextInt(12) == 0 ? null : box + "@" + Words.slug(name) + ".example";
    }

    /** From the ranges that the French numbering plan keeps for fiction. */
    private @Nullable String phone() {
        int last = random.nextInt(10_000);
        String pairs = "%02d %02d".formatted(last / 100, last % 100);
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "06 39 98 " + pairs;
            default -> "01 99 00 " + pairs;
        };
    }

    /** Passes the check digit, but starts with 000, which INSEE never gives. */
    private String siren() {
        String digits = "000%05d".formatted(10_000 + 7 * clients.size());
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(Siren::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** Where clients abroad are; telephone numbers from the ranges kept for fiction there. */
    private enum Place {
        LONDON(" Ltd", "Fictional Row", "ZZ1 1ZZ", "London", "GB", "GBP", "+44 20 7946 00"),
        BOSTON(" Inc.", "Example Avenue", "00000", "Boston", "US", "USD", "+1 617 555 01"),
        ZURICH(" AG", "Beispielstrasse", "0000", "Zürich", "CH", "CHF", "");

        private final String suffix;
        private final String street;
        private final String postcode;
        private final String city;
        private final String country;
        private final String currency;
        private final String phone;

        Place(
                String suffix,
                String street,
                String postcode,
                String city,
                String country,
                String currency,
                String phone) {
            this.suffix = suffix;
            this.street = street;
            this.postcode = postcode;
            this.city = city;
            this.country = country;
            this.currency = currency;
            this.phone = phone;
        }
    }
}
