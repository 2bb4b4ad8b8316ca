package io.quittance.payment.imputation;

import io.quittance.money.Money;
import java.time.LocalDate;

/**
 * An invoice that money can settle.
 *
 * @param balance above zero
 */
public record Debt(long invoiceId, String number, LocalDate dueOn, Money balance) {}
