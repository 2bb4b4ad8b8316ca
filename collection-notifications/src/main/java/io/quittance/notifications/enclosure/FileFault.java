package io.quittance.notifications.enclosure;

/** Why a file cannot be printed with others. */
public enum FileFault {
    /** It is no whole PDF, or larger than any invoice once unpacked. */
    DAMAGED,
    /** It is protected: whoever made it keeps others from opening it or from copying its pages. */
    ENCRYPTED
}
