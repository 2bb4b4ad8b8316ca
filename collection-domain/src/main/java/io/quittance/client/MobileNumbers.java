package io.quittance.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads which contacts' phones are mobiles, wherever that was not done since the phone changed. */
@Component
public class MobileNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final JdbcClient jdbc;

    /** Mobiles that ring nowhere, kept for films and samples by the French numbering plan. */
    private static final String OF_SAMPLES = "+3363998";

    MobileNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Phone(long contactId, String phone, String country) {}

    /** Of all contacts of this creditor's clients; safe to run at any time. */
    @Transactional
    public void read(long creditorId) {
        List<Phone> unread = jdbc.sql("""
                select k.id, k.phone, c.country from contact k
                join client c on c.id = k.client_id
                where c.creditor_id = :creditor and k.phone is not null and k.mobile_read_from is distinct from k.phone
                """)
                .param("creditor", creditorId)
                .query((row, n) -> new Phone(row.getLong("id"), row.getString("phone"), row.getString("country")))
                .list();
        if (unread.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update contact k set mobile = nullif(r.mobile, ''), mobile_read_from = r.phone
                from unnest(:ids::bigint[], :phones::text[], :mobiles::text[]) as r (id, phone, mobile)
                where k.id = r.id
                """)
                .param(
                        "ids",
                        texts(unread.stream()
                                .map(one -> String.valueOf(one.contactId()))
                                .toList()))
                .param("phones", texts(unread.stream().map(Phone::phone).toList()))
                .param(
                        "mobiles",
                        texts(unread.stream()
                                .map(one -> read(one.phone(), one.country()).orElse(""))
                                .toList()))
                .update();
    }

    /**
     * The number as the telephone network writes it (E.164); empty when it is none, or of a kind that reads no text, as a
     * fixed line.
     *
     * @param country two letters, for a number without its country
     */
    static Optional<String> read(String phone, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(phone, country);
            String written = NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            if (written.startsWith(OF_SAMPLES) && written.length() == OF_SAMPLES.length() + 4) {
                return Optional.of(written);
            }
            if (!NUMBERS.isValidNumber(number)) {
                return Optional.empty();
            }
            return switch (NUMBERS.getNumberType(number)) {
                case MOBILE, FIXED_LINE_OR_MOBILE, UNKNOWN -> Optional.of(written);
                default -> Optional.empty();
            };
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
