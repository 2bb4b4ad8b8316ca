/** What one written text can mean: a date, an amount, a currency, a country, an address. */
@NullMarked
package io.quittance.intake.reading.values;

import org.jspecify.annotations.NullMarked;
