package io.quittance.dunning.policy;

/** By which means a level reaches the client. */
public enum Channel {
    EMAIL,
    SMS,
    CALL,
    LETTER,
    REGISTERED_LETTER,
    /** To an agency; a finance manager decides. */
    HANDOVER;

    /** Done by a person from a task; the rest leaves by itself. */
    public boolean isDoneByHand() {
        return this != EMAIL && this != SMS;
    }

    /** It says something in writing. */
    public boolean isWritten() {
        return this != CALL && this != HANDOVER;
    }
}
