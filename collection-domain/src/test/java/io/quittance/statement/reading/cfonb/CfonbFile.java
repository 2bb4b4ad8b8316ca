package io.quittance.statement.reading.cfonb;

/** Records of 120 characters of a made-up account. */
public final class CfonbFile {

    private static final String ACCOUNT = "00012345678";

    private CfonbFile() {}

    /** An opening (01) or closing (07) balance. */
    public static String balance(String kind, String day, String amount) {
        return record(kind + "30006    00001EUR2 " + ACCOUNT + "  " + day + " ".repeat(50) + amount);
    }

    public static String movement(String day, String label, String amount) {
        return record("0430006055500001EUR2 " + ACCOUNT + "05" + day + "  " + day + "%-31s".formatted(label)
                + "  0000000  " + amount + "REF4711");
    }

    public static String more(String day, String kind, String text) {
        return record("0530006055500001EUR2 " + ACCOUNT + "05" + day + "     " + kind + text);
    }

    private static String record(String text) {
        return "%-120s".formatted(text);
    }
}
