/** Instalments and their days: how a total is cut, and what a creditor lets pass. */
@NullMarked
package io.quittance.plan.schedule;

import org.jspecify.annotations.NullMarked;
