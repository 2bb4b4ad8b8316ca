package io.quittance.promise;

/** What became of a promise, as far as payments tell. */
public enum PromiseState {
    /** Its last day is not over, and not all of it was received. */
    OPEN,
    KEPT,
    /** Something was received by its last day, less than promised. */
    PART_KEPT,
    /** Nothing was received by its last day. */
    BROKEN,
    /** The client gave another one for the same debt before its day was over, which was not taken back. */
    REPLACED,
    /** It was never given, or the call in which it was given was taken back. */
    WITHDRAWN;

    /** Whether the client failed to do what it had said, wholly or in part. */
    public boolean isFailed() {
        return this == PART_KEPT || this == BROKEN;
    }
}
