package io.quittance.payment;

/**
 * What a program calls an order to record a payment, so that it may send it again.
 *
 * @param key unique among the orders of a creditor
 * @param digest of what was ordered: another one under the same key is another order
 */
public record OrderKey(String key, String digest) {}
