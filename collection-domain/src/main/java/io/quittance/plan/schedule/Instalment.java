package io.quittance.plan.schedule;

import io.quittance.money.Money;
import java.time.LocalDate;

/**
 * A part of a debt and the day on which it is paid.
 *
 * @param no from 1, in the order of the days
 */
public record Instalment(int no, LocalDate dueOn, Money amount) {}
