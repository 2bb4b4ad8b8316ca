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

/** A transfer as the picture that a banking application scans: QR code, error correction level M (EPC069-12). */
public final class QrPicture {

    private static final int QUIET_ZONE = 4;

    /** Large enough to stay sharp on paper: some 600 dots per inch at 29 mm. */
    private static final int SIZE = 696;

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
                            SIZE,
                            SIZE,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            BufferedImage picture =
                    new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    picture.setRGB(x, y, modules.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (WriterException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
