package io.quittance.statement.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Breaks a file as transfers and people do: bytes flipped, ends cut off, lines doubled, dropped or swapped. */
public final class Mutation {

    private final Random random;

    public Mutation(long seed) {
        random = new Random(seed);
    }

    public byte[] of(byte[] file) {
        byte[] mutated = file;
        for (int i = 0; i <= random.nextInt(3); i++) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        return switch (random.nextInt(6)) {
            case 0 -> flipped(file, 1 + random.nextInt(20));
            case 1 -> flipped(file, 1);
            case 2 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 3 -> Arrays.copyOfRange(file, random.nextInt(file.length), file.length);
            case 4 -> lines(file, true);
            default -> lines(file, false);
        };
    }

    private byte[] flipped(byte[] file, int bytes) {
        byte[] mutated = file.clone();
        for (int i = 0; i < bytes; i++) {
            int at = random.nextInt(mutated.length);
            mutated[at] = random.nextBoolean() ? (byte) random.nextInt(256) : mutated[random.nextInt(mutated.length)];
        }
        return mutated;
    }

    /** One line, or what stands between two angle brackets, twice or not at all. */
    private byte[] lines(byte[] file, boolean twice) {
        String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("(?<=\n)|(?=<)", -1);
        int chosen = random.nextInt(lines.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < lines.length; i++) {
            int times = i != chosen ? 1 : twice ? 2 + random.nextInt(3) : 0;
            out.writeBytes(lines[i].repeat(times).getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }
}
