package io.quittance.insight.overdue;

/** What the overdue list can be sorted by; a list may be asked for the other way round. */
public enum OverdueSort {
    /** The largest overdue amount first, in the currency of the filter, else the creditor's. */
    AMOUNT("d.stake", "numeric", true),
    /** The oldest due date first. */
    OLDEST("d.oldest", "date", false),
    /** From A to Z, case and accents aside. */
    NAME("c.search_name", "text", false),
    /** The highest level reached first. */
    LEVEL("coalesce(v.level, 0)", "integer", true),
    /** Those contacted longest ago first, and before them those never contacted. */
    LAST_CONTACT("coalesce(t.last_on, date '0001-01-01')", "date", false);

    private final String key;
    private final String type;
    private final boolean descending;

    OverdueSort(String key, String type, boolean descending) {
        this.key = key;
        this.type = type;
        this.descending = descending;
    }

    /** An SQL expression that is never null. */
    String key() {
        return key;
    }

    String type() {
        return type;
    }

    boolean descending(boolean reversed) {
        return descending != reversed;
    }

    /** The name of the order in cursors. */
    String order(boolean reversed) {
        return reversed ? "-" + name() : name();
    }
}
