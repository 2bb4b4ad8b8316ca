package io.quittance.intake.sample;

/** What was loaded, in numbers of rows. */
public record SampleReport(int clients, int invoices, int creditNotes, int payments, int holds) {}
