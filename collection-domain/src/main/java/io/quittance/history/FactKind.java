package io.quittance.history;

/** The kinds of facts a timeline can show; each has a wording in every language. */
public enum FactKind {
    CREDITOR_CHANGED,
    BANK_ACCOUNT_CHANGED,
    BOOKS_CHECKED,
    BOOKS_DIFFER,
    CLIENT_CHANGED,
    IMPORT_POSTED,
    IMPORT_REVERTED,
    INVOICE_CHANGED,
    /** A file of an invoice was brought. */
    INVOICE_FILE_KEPT,
    LIMITATION_INTERRUPTED,
    LIMITATION_RESTORED,
    /** What became of a letter after it was posted. */
    LETTER_EVENT,
    STATEMENT_BOOKED,
    /** A movement was booked although it looks like one that was. */
    STATEMENT_LINE_BOOKED,
    /** An account of the creditor was told of, or is none any more. */
    OWN_ACCOUNT_ADDED,
    OWN_ACCOUNT_REMOVED,
    PAYMENT_RECEIVED,
    PAYMENT_UNAPPLIED,
    /** What was taken for its return was none: its money waits to be recorded again. */
    PAYMENT_NOT_RETURNED,
    /** What was unapplied of a payment settled invoices. */
    PAYMENT_ALLOCATED,
    /** What was unapplied of a payment went back to the client. */
    PAYMENT_REFUNDED,
    /** Credit notes were set off against invoices. */
    CREDIT_NOTE_APPLIED,
    HOLD_PLACED,
    HOLD_LIFTED,
    DISPUTE_OPENED,
    /** Another owner, or another day by which it is answered. */
    DISPUTE_CHANGED,
    DISPUTE_ASKED,
    DISPUTE_ANSWERED,
    DISPUTE_DECIDED,
    /** What was accepted of it came. */
    DISPUTE_CREDITED,
    /** What had come was taken back. */
    DISPUTE_REOPENED,
    DISPUTE_REASON_CHANGED,
    STEP_DECIDED,
    STEP_APPROVED,
    STEP_DONE,
    STEP_CANCELLED,
    /** A person changed the words of one message or letter before it left. */
    STEP_TEXT_EDITED,
    /** The edited words were given up for the standard ones. */
    STEP_TEXT_DROPPED,
    /** An approved step waits for another yes: the amounts changed since its words were edited. */
    STEP_WAITS_AGAIN,
    MESSAGE_SENT,
    MESSAGE_FAILED,
    MESSAGE_AMBIGUOUS,
    TASK_CLOSED,
    PLACED,
    PLACEMENT_NEWS,
    PLACEMENT_REMITTED,
    PLACEMENT_ENDED,
    WRITE_OFF_PROPOSED,
    WRITE_OFF_DECIDED,
    /** What it was proposed for is undone: nobody decides about it any more. */
    WRITE_OFF_WITHDRAWN,
    PROMISE_MADE,
    PROMISE_WITHDRAWN,
    /** The client gave another one for the same debt. */
    PROMISE_REPLACED,
    /** What had replaced it was taken back: it counts again. */
    PROMISE_RESTORED,
    /** A promise was found kept, part kept or broken. */
    PROMISE_DECIDED,
    INSOLVENCY_RECORDED,
    INSOLVENCY_ENDED,
    /** They had been told of by mistake. */
    INSOLVENCY_FORGOTTEN,
    CREDIT_LIMIT_SET,
    SETTLEMENT_OFFERED,
    /** Approved, refused, withdrawn or paid. */
    SETTLEMENT_DECIDED,
    /** An early-payment discount was agreed for an invoice. */
    DISCOUNT_AGREED,
    REBATE_GRANTED,
    REBATE_REVOKED,
    CHARGES_WAIVED,
    /** Charges that a completed plan gave up are asked for again: its payments did not stay. */
    WAIVER_TAKEN_BACK,
    CHARGES_PAID,
    DEBIT_NOTE_ISSUED,
    PLAN_DRAFTED,
    PLAN_PROPOSED,
    PLAN_APPROVED,
    PLAN_SIGNED,
    PLAN_CANCELLED,
    /** A plan was found late, broken, completed or healthy again. */
    PLAN_SEEN,
    CALL_MADE,
    CALL_TAKEN_BACK,
    POLICY_REVISED,
    WORDING_SAVED,
    SENDING_STOPPED,
    SENDING_RESUMED,
    NOTE
}
