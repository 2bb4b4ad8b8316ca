package io.quittance.intake.reading.profile;

/**
 * Estimates how many different texts were seen, in four kilobytes whatever their number (HyperLogLog, about two
 * percent off; Flajolet and others, 2007).
 */
final class DistinctCount {

    private static final int BITS = 12;
    private static final int REGISTERS = 1 << BITS;
    private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

    private final byte[] longestRun = new byte[REGISTERS];

    void add(String text) {
        long hash = hash(text);
        int register = (int) (hash >>> (64 - BITS));
        byte run = (byte) (Long.numberOfLeadingZeros((hash << BITS) | (1L << (BITS - 1))) + 1);
        if (run > longestRun[register]) {
            longestRun[register] = run;
        }
    }

    long estimate() {
        double sum = 0;
        int empty = 0;
        for (byte run : longestRun) {
            sum += 1.0 / (1L << run);
            empty += run == 0 ? 1 : 0;
        }
        double estimate = BIAS * REGISTERS * REGISTERS / sum;
        boolean few = estimate <= 2.5 * REGISTERS && empty > 0;
        return Math.round(few ? REGISTERS * Math.log((double) REGISTERS / empty) : estimate);
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, then mixed so that every bit counts
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
