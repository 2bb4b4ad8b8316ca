package io.quittance.web.api.messages;

import io.quittance.web.api.Day;
import org.jspecify.annotations.Nullable;

/**
 * What to tell a dispatch.
 *
 * @param on the day of the figures in the messages; null: today
 */
record DispatchOrder(@Nullable Day on) {}
