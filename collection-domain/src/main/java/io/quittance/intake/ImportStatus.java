package io.quittance.intake;

/** How far an import has come. */
public enum ImportStatus {
    /** Stored and read once; its columns can be corrected. */
    UPLOADED,
    CHECKING,
    /** What would be posted is known. */
    CHECKED,
    POSTING,
    POSTED,
    /** Given up with a reason; nothing of it was posted, and it can be checked again. */
    FAILED,
    REVERTED
}
