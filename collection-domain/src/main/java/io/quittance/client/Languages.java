package io.quittance.client;

import java.util.List;
import java.util.Locale;

/** The languages in which clients are written to. */
public final class Languages {

    /** French and English first: every text is shipped in these. */
    public static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN, Locale.of("es"));

    private Languages() {}
}
