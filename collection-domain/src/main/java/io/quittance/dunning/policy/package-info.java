/** What a creditor decided about its reminders: policies, their versions and the levels of each. */
@NullMarked
package io.quittance.dunning.policy;

import org.jspecify.annotations.NullMarked;
