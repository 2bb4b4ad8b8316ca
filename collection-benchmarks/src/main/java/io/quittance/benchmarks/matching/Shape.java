package io.quittance.benchmarks.matching;

/** Which invoices are open while the credits come in. */
enum Shape {
    ISSUED("invoices as they are issued"),
    OPEN("all of the year open at once"),
    UNDATED("all open at once, all issued before the year");

    private final String label;

    Shape(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
