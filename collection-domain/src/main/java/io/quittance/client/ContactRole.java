package io.quittance.client;

/** What a contact does at the client's. */
public enum ContactRole {
    ACCOUNTING,
    DIRECTOR,
    OTHER
}
