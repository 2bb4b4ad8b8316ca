/** What it takes to write mails and hand them over. */
@NullMarked
package io.quittance.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
