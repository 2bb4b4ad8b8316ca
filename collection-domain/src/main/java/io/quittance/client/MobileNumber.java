package io.quittance.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Whether a telephone number as people write it can receive a text message. */
public final class MobileNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private MobileNumber() {}

    /**
     * The number as the telephone network writes it (E.164); empty when it is none, or of a kind that reads no text, as a
     * fixed line.
     *
     * @param country two letters, for a number without its country
     */
    public static Optional<String> read(String phone, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, country);
            if (!NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            return switch (NUMBERS.getNumberType(number)) {
                case MOBILE, FIXED_LINE_OR_MOBILE, UNKNOWN ->
                    Optional.of(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
                default -> Optional.empty();
            };
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
