package io.quittance.matching.candidates;

/**
 * A client that something in a credit speaks for.
 *
 * @param line the credit's place
 * @param weight the more, the rather it is kept where there are many
 */
record Found(int line, long clientId, double weight) {}
