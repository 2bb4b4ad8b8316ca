package io.quittance.call.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secrets in the addresses of calendars: one a person, of which only the hash is kept. */
@Component
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    CalendarFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new secret for this person, which makes the one before worthless; it cannot be read again. */
    @Transactional
    public String renew(long userId) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into calendar_feed (user_id, secret_hash) values (:user, :hash)
                on conflict (user_id) do update set secret_hash = excluded.secret_hash, made_at = now()
                """).param("user", userId).param("hash", hash(secret)).update();
        return secret;
    }

    /** From now on nobody reads this person's calls by an address. */
    @Transactional
    public void end(long userId) {
        jdbc.sql("delete from calendar_feed where user_id = :user")
                .param("user", userId)
                .update();
    }

    /** When the person's address was made; empty: it has none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(long userId) {
        return jdbc.sql("select made_at from calendar_feed where user_id = :user")
                .param("user", userId)
                .query((row, n) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose secret this is; empty: nobody's, not any more, or somebody's who may not come in. */
    @Transactional(readOnly = true)
    public Optional<Long> ownerOf(String secret) {
        return jdbc.sql("""
                select f.user_id from calendar_feed f join app_user u on u.id = f.user_id and u.disabled_on is null
                where f.secret_hash = :hash
                """)
                .param("hash", hash(secret))
                .query((row, n) -> row.getLong("user_id"))
                .optional();
    }

    private static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
