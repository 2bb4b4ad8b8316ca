package io.quittance.payment;

import java.time.LocalDate;

/** That a payment was taken back: from which day on it counts no more, by whom and why. */
public record TakenBack(LocalDate on, String by, TakeBackReason reason) {}
