package io.quittance.intake.sample;

import org.jspecify.annotations.Nullable;

/**
 * A made-up client, as it is written into the books.
 *
 * @param collector which of the collectors follows it, from 0; null: nobody
 * @param terms days from issue to due date
 * @param size how many invoices it gets over the 18 months, about
 * @param typical amount of an invoice including VAT, in whole units of its currency
 */
record SampleClient(
        String number,
        String name,
        String kind,
        @Nullable String siren,
        String language,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String segment,
        @Nullable Integer collector,
        int terms,
        String contact,
        @Nullable String email,
        @Nullable String phone,
        String currency,
        Habit habit,
        int size,
        int typical) {}
