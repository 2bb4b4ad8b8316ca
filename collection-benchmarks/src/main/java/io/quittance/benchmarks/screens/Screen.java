package io.quittance.benchmarks.screens;

import java.util.Random;

/** A page that a credit controller opens. */
enum Screen {
    OVERDUE("overdue list", "/overdue", 0),
    OLDEST("overdue list, the longest late first", "/overdue?sort=OLDEST", 0),
    SEARCHED("overdue list, searched", "/overdue?q=client%20", 9_999),
    CLIENT("client page", "/clients/", 50_000);

    private final String title;
    private final String address;
    private final int choices;

    /**
     * @param choices a number up to this one ends the address; 0: none does
     */
    Screen(String title, String address, int choices) {
        this.title = title;
        this.address = address;
        this.choices = choices;
    }

    String title() {
        return title;
    }

    String address(Random random) {
        return choices == 0 ? address : address + (1 + random.nextInt(choices));
    }
}
