package io.quittance.notifications.dossier;

import io.quittance.notifications.file.Sha256;
import java.util.function.Supplier;

/**
 * One file of a dossier, read when it is packed.
 *
 * @param path uses slashes, plain letters and signs that every system takes
 * @param sha256 in hexadecimal
 */
record DossierFile(String path, String sha256, Supplier<byte[]> content) {

    DossierFile(String path, byte[] bytes) {
        this(path, Sha256.of(bytes), () -> bytes);
    }

    /**
     * What was stored under this SHA-256.
     *
     * @throws IllegalStateException when the bytes are other ones: what proves nothing is not handed over as a proof
     */
    static DossierFile kept(String path, byte[] bytes, String sha256) {
        return new DossierFile(path, Sha256.checked(bytes, sha256, path));
    }

    /**
     * Its bytes, read each time.
     *
     * @throws IllegalStateException when they are no longer what was stored
     */
    byte[] bytes() {
        return Sha256.checked(content.get(), sha256, path);
    }
}
