package io.quittance.intake.reading.xlsx;

import io.quittance.intake.reading.rows.SourceFile;
import io.quittance.intake.reading.rows.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Recognises the containers of office files by their first bytes. */
public final class OfficeContainer {

    private static final long OLE2 = 0xD0CF11E0A1B11AE1L;
    private static final int ZIP = 0x504B0304;
    private static final int DIRECTORY_SIZE = 4096;

    private OfficeContainer() {}

    public static boolean isOle2(byte[] head) {
        return head.length >= 512 && ByteBuffer.wrap(head).getLong() == OLE2;
    }

    public static boolean isZip(byte[] head) {
        return head.length >= 4 && ByteBuffer.wrap(head).getInt() == ZIP;
    }

    /** An encrypted XLSX sits in an OLE2 container, in a stream of that name; any other is an old XLS. */
    public static UnreadableFile refusal(SourceFile file, byte[] head) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int sectorShift = header.getShort(30);
        long directory = ((header.getInt(48) & 0xFFFFFFFFL) + 1) << Math.clamp(sectorShift, 7, 16);
        try (InputStream in = file.open()) {
            in.skip(directory);
            String names = new String(in.readNBytes(DIRECTORY_SIZE), StandardCharsets.UTF_16LE);
            return names.contains("EncryptedPackage")
                    ? new UnreadableFile(UnreadableFile.Reason.PASSWORD_PROTECTED, "XLSX without a password")
                    : new UnreadableFile(UnreadableFile.Reason.OLD_EXCEL, "CSV or XLSX");
        }
    }
}
