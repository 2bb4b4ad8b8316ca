package io.quittance.notifications.dossier;

import io.quittance.notifications.file.Sha256;

/** One file of a dossier; the path uses slashes and plain letters. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record DossierFile(String path, byte[] bytes) {

    /**
     * What was stored under this SHA-256.
     *
     * @throws IllegalStateException when the bytes are other ones: what proves nothing is not handed over as a proof
     */
    static DossierFile kept(String path, byte[] bytes, String sha256) {
        return new DossierFile(path, Sha256.checked(bytes, sha256, path));
    }

    /** SHA-256, in hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
