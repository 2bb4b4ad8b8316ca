/** Files that people and programs bring, such as proofs and invoices: what they are, what they are called, their sum. */
@NullMarked
package io.quittance.notifications.file;

import org.jspecify.annotations.NullMarked;
