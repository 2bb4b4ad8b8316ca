package io.quittance.notifications.enclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small file that becomes a large one is seen before it is read. */
class InflationTest {

    @ParameterizedTest
    @ValueSource(strings = {"FlateDecode", "Fl", "FlateDecode FlateDecode", "ASCIIHexDecode FlateDecode"})
    void whatSwellsIsDamaged(String filters) {
        byte[] bomb = PdfSamples.swelling(101, filters.split(" "));

        assertThat(bomb.length).as("small as long as it is packed").isLessThan(1_000_000);
        assertThat(Binding.look(bomb)).isEqualTo(new Binding.Look(0, FileFault.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FlateDecode", "FlateDecode FlateDecode", "ASCII85Decode FlateDecode"})
    void whatIsLargeIsRead(String filters) {
        assertThat(Binding.look(PdfSamples.swelling(20, filters.split(" ")))).isEqualTo(new Binding.Look(1, null));
    }

    @Test
    void allStreamsCountTogether() {
        byte[] half = PdfSamples.swelling(60, "FlateDecode");
        byte[] both = new byte[2 * half.length];
        System.arraycopy(half, 0, both, 0, half.length);
        System.arraycopy(half, 0, both, half.length, half.length);

        assertThat(Binding.look(half).fault()).isNull();
        assertThat(Binding.look(both).fault()).isEqualTo(FileFault.DAMAGED);
    }

    @Test
    void namesMayBeWrittenInAnotherWay() {
        byte[] bomb = written(PdfSamples.swelling(101, "FlateDecode", "FlateDecode"), "[/Flate", "[/#46late");
        byte[] locked = written(PdfSamples.locked(), "/Encrypt ", "/#45ncrypt ");

        assertThat(Binding.look(bomb).fault()).isEqualTo(FileFault.DAMAGED);
        assertThat(Binding.look(locked).fault()).isEqualTo(FileFault.ENCRYPTED);
    }

    private static byte[] written(byte[] pdf, String before, String after) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(before);
        return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }
}
