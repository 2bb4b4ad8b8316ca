package io.quittance.intake.agency;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an agency's file, as it was read.
 *
 * @param line in the file, counted from 1
 * @param placement as written: the number of the placement
 * @param on null: the day cannot be read
 * @param collected null: no money is told
 * @param fee zero: none
 * @param text what is told in words; may be empty
 * @param fault null: it can be read
 */
public record AgencyRow(
        long line,
        String placement,
        @Nullable LocalDate on,
        @Nullable BigDecimal collected,
        BigDecimal fee,
        String reference,
        String text,
        @Nullable AgencyFault fault) {}
