/** What the nights did, as people read it: their list, their report, what was left alone and why. */
@NullMarked
package io.quittance.dunning.report;

import org.jspecify.annotations.NullMarked;
