package io.quittance.task;

/** Why a person is needed, in the order in which one would work: what waits for somebody today first. */
public enum TaskKind {
    CALL,
    SMS,
    LETTER,
    REGISTERED_LETTER,
    /** A finance manager decides whether an agency takes over. */
    HANDOVER,
    /** What a finance manager wants done before a handover is decided. */
    INSTRUCTION,
    /** A second person decides whether what is left of a debt is taken off the books. */
    WRITE_OFF,
    /** A second person decides whether a settlement is offered. */
    SETTLEMENT,
    /** A second person decides whether a payment plan may go to the client. */
    PLAN,
    /** A client is in collective proceedings: the claim is declared by the last day, or it is lost. */
    CLAIM_TO_DECLARE,
    /** A colleague answered about a dispute: whoever holds it decides. */
    DISPUTE,
    /** A date that the law sets for a claim before a court. */
    COURT_DEADLINE,
    /** A message was given up after its last attempt. */
    MESSAGE_FAILED,
    /** Nobody knows whether a message left: a person decides, it is never re-sent silently. */
    MESSAGE_AMBIGUOUS,
    /** Nobody at this client can be written to. */
    NO_CONTACT,
    /** A call found that a number is not this client's. */
    WRONG_NUMBER,
    /** A letter came back: the client is not at the address on file. */
    ADDRESS_WRONG,
    /** Invoices that cannot be claimed in court for much longer. */
    LIMITATION
}
