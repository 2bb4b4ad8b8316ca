package io.quittance.statement.content;

import io.quittance.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stood on an account.
 *
 * @param amount below zero where the account is overdrawn
 * @param day null where the file does not say
 */
public record Balance(Money amount, @Nullable LocalDate day) {}
