/** Work done several pieces at a time, by programs that show one another that they live, until they are told to end. */
@NullMarked
package io.quittance.notifications.lane;

import org.jspecify.annotations.NullMarked;
