package io.quittance.client;

/** What law applies to a client: late charges are between professionals, and public bodies have their own rate. */
public enum ClientKind {
    BUSINESS,
    PUBLIC,
    CONSUMER
}
