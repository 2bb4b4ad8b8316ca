package io.quittance.notifications.dossier;

import io.quittance.notifications.file.Sha256;

/** One file of a dossier; the path uses slashes and plain letters. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record DossierFile(String path, byte[] bytes) {

    /** SHA-256, in hexadecimal. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
