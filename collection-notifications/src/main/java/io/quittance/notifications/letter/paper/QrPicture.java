package io.quittance.notifications.letter.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.quittance.money.EpcPayment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A transfer as the picture that a banking application scans: QR code, error correction level M (EPC069-12). */
public final class QrPicture {

    private static final int QUIET_ZONE = 4;

    /** Dots of a module in each direction, so that its edges stay sharp: some 300 dots per inch at 29 mm. */
    private static final int DOTS = 6;

    /** The code is as small as it can be: its modules are enlarged here, so that it fills the picture whatever their number. */
    private static final int SMALLEST = 0;

    /** As a picture of one bit each counts them. */
    private static final int BLACK = 0;

    private static final int WHITE = 1;

    private QrPicture() {}

    /** As a {@code data:} address. */
    public static String of(EpcPayment transfer) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(transfer));
    }

    /** As a PNG. */
    public static byte[] png(EpcPayment transfer) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            transfer.payload(),
                            BarcodeFormat.QR_CODE,
                            SMALLEST,
                            SMALLEST,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            int side = modules.getWidth() * DOTS;
            BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            int[] line = new int[side];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    line[x] = modules.get(x / DOTS, y / DOTS) ? BLACK : WHITE;
                }
                picture.getRaster().setSamples(0, y, side, 1, 0, line);
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            // In memory: by itself it would write a file on its way.
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
                ImageIO.write(picture, "png", out);
            }
            return png.toByteArray();
        } catch (WriterException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
