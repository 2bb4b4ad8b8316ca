package io.quittance.notifications.dossier;

import io.quittance.notifications.letter.paper.Pdf;

/** One file of a dossier; the path uses slashes and plain letters. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record DossierFile(String path, byte[] bytes) {

    /**
     * What was stored under this SHA-256.
     *
     * @throws IllegalStateException when the bytes are other ones: what proves nothing is not handed over as a proof
     */
    static DossierFile kept(String path, byte[] bytes, String sha256) {
        DossierFile file = new DossierFile(path, bytes);
        if (!file.sha256().equals(sha256)) {
            throw new IllegalStateException(path + " is not what was stored: its SHA-256 differs");
        }
        return file;
    }

    /** SHA-256, in hexadecimal. */
    public String sha256() {
        return Pdf.sha256(bytes);
    }
}
