package io.quittance.charge.ledger;

import io.quittance.money.Money;

/** A part of one invoice's charges. */
public record ChargeShare(long invoiceId, ChargeKind kind, Money amount) {}
