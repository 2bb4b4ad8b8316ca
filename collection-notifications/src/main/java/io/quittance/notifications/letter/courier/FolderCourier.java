package io.quittance.notifications.letter.courier;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quittance.notifications.letter.courier.Consignment.Enclosure;
import io.quittance.notifications.letter.courier.Consignment.Parcel;
import io.quittance.notifications.letter.file.StatusFileRegister;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A folder that is shared with a mailing house, local or mounted: {@code <creditor>/out} receives a PDF a letter, the files that go with it, and
 * then the list of the batch, {@code <creditor>/status} gives back what became of them.
 *
 * <p>Every file is written under a name that begins with a dot and then renamed, the list last: whoever sees the list finds
 * all of its letters whole.
 */
@Component
class FolderCourier implements LetterCourier {

    private static final int ADDRESS_LINES = 7;

    private final String folder;

    /**
     * @param folder empty: there is no mailing house
     */
    FolderCourier(@Value("${quittance.letters.folder:}") String folder) {
        this.folder = folder.strip();
    }

    @Override
    public boolean isSetUp() {
        return !folder.isEmpty();
    }

    @Override
    public void handOver(Consignment consignment) throws IOException {
        Path out = Files.createDirectories(of(consignment.creditorId()).resolve("out"));
        for (Parcel letter : consignment.letters()) {
            for (Enclosure enclosure : letter.enclosures()) {
                write(out, name(consignment, letter, enclosure), enclosure.pdf().get());
            }
            write(out, name(consignment, letter) + ".pdf", letter.pdf());
        }
        write(out, "batch-" + consignment.batch() + ".csv", list(consignment));
    }

    private Path of(long creditorId) {
        return Path.of(folder, Long.toString(creditorId));
    }

    private static String name(Consignment consignment, Parcel letter) {
        return "batch-%d-%03d-letter-%d".formatted(consignment.batch(), letter.position(), letter.letter());
    }

    private static String name(Consignment consignment, Parcel letter, Enclosure enclosure) {
        int place = letter.enclosures().indexOf(enclosure) + 1;
        return "%s-%d-%s".formatted(name(consignment, letter), place, enclosure.name());
    }

    private static byte[] list(Consignment consignment) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> head = new ArrayList<>(List.of("letter", "file", "kind", "pages", "sha256", "position"));
            head.addAll(List.of("enclosures", "enclosure_pages", "enclosure_sha256"));
            for (int line = 1; line <= ADDRESS_LINES; line++) {
                head.add("address" + line);
            }
            csv.writeRecord(head);
            for (Parcel letter : consignment.letters()) {
                List<String> row = new ArrayList<>(List.of(
                        Long.toString(letter.letter()),
                        name(consignment, letter) + ".pdf",
                        letter.registered() ? "REGISTERED_LETTER" : "LETTER",
                        Integer.toString(letter.pages()),
                        letter.sha256(),
                        Integer.toString(letter.position())));
                row.add(joined(letter, enclosure -> name(consignment, letter, enclosure)));
                row.add(joined(letter, enclosure -> Integer.toString(enclosure.pages())));
                row.add(joined(letter, Enclosure::sha256));
                for (int line = 0; line < ADDRESS_LINES; line++) {
                    row.add(
                            line < letter.recipient().size()
                                    ? letter.recipient().get(line)
                                    : "");
                }
                csv.writeRecord(row);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Of each enclosure in order, apart by spaces; no name holds one. */
    private static String joined(Parcel letter, Function<Enclosure, String> part) {
        return letter.enclosures().stream().map(part).collect(Collectors.joining(" "));
    }

    @Override
    public void collect(long creditorId, StatusReader reader) throws IOException {
        Path status = Files.createDirectories(of(creditorId).resolve("status"));
        IOException failed = null;
        for (Path file : files(status)) {
            try {
                collect(status, file, reader);
            } catch (IOException e) {
                failed = e; // the others are read all the same
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static void collect(Path status, Path file, StatusReader reader) throws IOException {
        String refusal = Files.size(file) > StatusFileRegister.MOST_BYTES
                ? "too large"
                : reader.read(file.getFileName().toString(), Files.readAllBytes(file));
        Path place = Files.createDirectories(status.resolve(refusal.isEmpty() ? "done" : "refused"));
        Path put = free(place, file.getFileName().toString());
        Files.move(file, put);
        if (!refusal.isEmpty()) {
            write(place, put.getFileName() + ".txt", refusal.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    /** A file of the same name may have come before. */
    private static Path free(Path folder, String name) {
        Path place = folder.resolve(name);
        for (int again = 2; Files.exists(place); again++) {
            place = folder.resolve(again + "-" + name);
        }
        return place;
    }

    private static void write(Path folder, String name, byte[] bytes) throws IOException {
        Path part = folder.resolve("." + name + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
