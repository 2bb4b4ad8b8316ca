package io.quittance.promise;

/** How a client gave its word. */
public enum PromiseChannel {
    CALL,
    EMAIL,
    LETTER,
    MEETING,
    OTHER
}
