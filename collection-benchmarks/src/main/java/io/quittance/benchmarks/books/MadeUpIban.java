package io.quittance.benchmarks.books;

import java.math.BigInteger;
import java.util.Map;

/** Account numbers that are well formed and nobody's. */
final class MadeUpIban {

    private static final Map<String, Integer> DIGITS =
            Map.of("FR", 23, "DE", 18, "GB", 18, "IT", 23, "BE", 12, "CH", 17);
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private MadeUpIban() {}

    /** The account of this number in the country; of a long number its end. */
    static String of(String country, long number) {
        int digits = DIGITS.getOrDefault(country, 18);
        String account = country.equals("FR") ? withKey("%021d".formatted(number)) : "%023d".formatted(number);
        String basic = account.substring(account.length() - digits);
        StringBuilder turned = new StringBuilder(basic);
        country.chars().forEach(letter -> turned.append(letter - 'A' + 10));
        int check = 98 - new BigInteger(turned + "00").mod(CHECK).intValue();
        return country + "%02d".formatted(check) + basic;
    }

    /** In France the account ends with a key of its own. */
    private static String withKey(String account) {
        return account
                + "%02d"
                        .formatted(
                                97 - new BigInteger(account + "00").mod(CHECK).intValue());
    }
}
