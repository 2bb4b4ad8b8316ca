package io.quittance.client;

import io.quittance.creditor.PostalAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who a client is, as its page shows and changes it; null where nothing is known. */
public record ClientIdentity(
        String name,
        ClientKind kind,
        @Nullable String siren,
        @Nullable String vatNumber,
        Locale language,
        PostalAddress address,
        @Nullable String segment) {}
