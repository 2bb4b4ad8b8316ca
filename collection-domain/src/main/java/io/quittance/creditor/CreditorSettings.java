package io.quittance.creditor;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the settings page shows and changes of a creditor; null where nothing was entered. */
public record CreditorSettings(
        String name,
        @Nullable String siren,
        @Nullable String vatNumber,
        PostalAddress address,
        @Nullable String iban,
        @Nullable String bic,
        String currency,
        ZoneId timeZone,
        String senderName,
        String senderEmail,
        String phone,
        @Nullable Integer stalePaymentsDays) {}
