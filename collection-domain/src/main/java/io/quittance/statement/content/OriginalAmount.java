package io.quittance.statement.content;

import io.quittance.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered where it is not what was booked: in another currency, or before a bank took its fee.
 *
 * @param amount with the sign of the line
 * @param rate as told, null where it is not; which way round it is meant differs between banks
 */
public record OriginalAmount(Money amount, @Nullable BigDecimal rate) {}
