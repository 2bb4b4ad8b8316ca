package io.quittance.insolvency;

/** Which proceedings were opened against a client. */
public enum InsolvencyKind {
    /** {@code Sauvegarde} (C. com. art. L620-1). */
    SAFEGUARD,
    /** {@code Redressement judiciaire} (C. com. art. L631-1). */
    REORGANISATION,
    /** {@code Liquidation judiciaire} (C. com. art. L640-1). */
    LIQUIDATION,
    /** Under another country's law. */
    FOREIGN
}
