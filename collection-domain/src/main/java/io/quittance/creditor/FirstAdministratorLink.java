package io.quittance.creditor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time link by which the first administrator is made, where there is no default account.
 *
 * <p>Only its hash is kept. It is good while there is no user at all, and for one use; a later start replaces it.
 */
@Component
public class FirstAdministratorLink {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Users users;

    FirstAdministratorLink(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** A new secret for the link, which makes the one issued before worthless. */
    @Transactional
    public String issue(Instant now) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                insert into first_administrator_link (id, token_hash, created_at) values (1, :hash, :now)
                on conflict (id) do update
                set token_hash = excluded.token_hash, created_at = excluded.created_at, used_at = null
                """)
                .param("hash", hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whether {@link #redeem} would accept this secret now. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return users.count() == 0
                && jdbc.sql(
                                        "select count(*) from first_administrator_link where token_hash = :hash and used_at is null")
                                .param("hash", hash(token))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Uses the link up and saves the administrator, both or neither.
     *
     * @throws IllegalStateException if the link was used, replaced, or never issued
     */
    @Transactional
    public void redeem(String token, User administrator, Instant now) {
        int used = jdbc.sql("""
                update first_administrator_link set used_at = :now
                where token_hash = :hash and used_at is null and not exists (select from app_user)
                """)
                .param("hash", hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (used == 0) {
            throw new IllegalStateException("this link was used, replaced, or never issued");
        }
        users.save(administrator);
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
