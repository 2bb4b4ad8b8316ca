/** What was checked becomes clients, invoices, payments and tasks, set-based and all or nothing. */
@NullMarked
package io.quittance.intake.posting;

import org.jspecify.annotations.NullMarked;
