package io.quittance.notifications.letter.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.notifications.file.Sha256;
import io.quittance.notifications.letter.courier.Consignment.Enclosure;
import io.quittance.notifications.letter.courier.Consignment.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailing house finds what goes with a letter beside it, and in the list. */
class EnclosuresHandedOverTest {

    private static final byte[] LETTER = "letter".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ONE = "one".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TWO = "two".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void eachLiesBesideItsLetterUnderANameOfItsOwn() throws IOException {
        List<Enclosure> enclosures = List.of(enclosure(2, ONE), enclosure(1, TWO));
        Parcel with = new Parcel(1, 41, true, List.of("Atelier"), 3, Sha256.of(LETTER), LETTER, enclosures);
        Parcel without = new Parcel(2, 42, false, List.of("Autre"), 1, Sha256.of(LETTER), LETTER, List.of());

        new FolderCourier(folder.toString()).handOver(new Consignment(7, 12, List.of(with, without)));

        Path out = folder.resolve("7").resolve("out");
        assertThat(out.resolve("batch-12-001-letter-41.pdf")).hasBinaryContent(LETTER);
        assertThat(out.resolve("batch-12-001-letter-41-1-F-1.pdf")).hasBinaryContent(ONE);
        assertThat(out.resolve("batch-12-001-letter-41-2-F-1.pdf")).hasBinaryContent(TWO);
        assertThat(Files.readAllLines(out.resolve("batch-12.csv")))
                .containsExactly(
                        "letter,file,kind,pages,sha256,position,enclosures,enclosure_pages,enclosure_sha256,"
                                + "address1,address2,address3,address4,address5,address6,address7",
                        "41,batch-12-001-letter-41.pdf,REGISTERED_LETTER,3," + Sha256.of(LETTER) + ",1,"
                                + "batch-12-001-letter-41-1-F-1.pdf batch-12-001-letter-41-2-F-1.pdf,2 1,"
                                + Sha256.of(ONE) + " " + Sha256.of(TWO) + ",Atelier,,,,,,",
                        "42,batch-12-002-letter-42.pdf,LETTER,1," + Sha256.of(LETTER) + ",2,,,,Autre,,,,,,");
    }

    private static Enclosure enclosure(int pages, byte[] bytes) {
        return new Enclosure("F-1.pdf", pages, Sha256.of(bytes), () -> bytes);
    }
}
