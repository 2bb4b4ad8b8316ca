package io.quittance.creditor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a letter is sent; the country is an ISO 3166 code, an unknown line is empty. */
@Embeddable
public record PostalAddress(
        @Column(name = "address_line1") String line1,
        @Column(name = "address_line2") String line2,
        String postcode,
        String city,
        String country) {

    public static final PostalAddress NONE = new PostalAddress("", "", "", "", "FR");
}
