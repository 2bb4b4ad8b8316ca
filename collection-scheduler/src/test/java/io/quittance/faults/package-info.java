/** The product killed at random moments, its mail server moody, its database stopped under it: nothing lost, nothing sent twice. */
@NullMarked
package io.quittance.faults;

import org.jspecify.annotations.NullMarked;
