package io.quittance.notifications.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** A font as letters are printed in it. */
class PressTest {

    @Test
    void noLigaturesAreLookedForAndAllElseIsLeft() throws IOException {
        try (TrueTypeFont shipped = new TTFParser().parse(new RandomAccessReadBuffer(regular()));
                TrueTypeFont printed =
                        new TTFParser().parse(new RandomAccessReadBuffer(Press.withoutLigatures(regular())))) {
            assertThat(shipped.getGsub()).isNotNull();
            assertThat(printed.getGsub()).isNull();
            assertThat(printed.getTableMap()).hasSameSizeAs(shipped.getTableMap());
            assertThat(printed.getNumberOfGlyphs()).isEqualTo(shipped.getNumberOfGlyphs());
        }
    }

    private static byte[] regular() throws IOException {
        try (InputStream font = Press.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            return Objects.requireNonNull(font).readAllBytes();
        }
    }
}
