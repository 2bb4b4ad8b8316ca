package io.quittance.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed of who a client is, as its history keeps it: each field by name, and the old and the new value of those
 * that say nothing of a person. History is never erased, so the name and address of a consumer are not repeated in it.
 */
final class IdentityChange {

    private final Map<String, String> detail = new LinkedHashMap<>();

    private IdentityChange(ClientIdentity before, ClientIdentity after) {
        boolean isPerson = before.kind() == ClientKind.CONSUMER || after.kind() == ClientKind.CONSUMER;
        detail.put("what", "identity");
        add("name", isPerson, before.name(), after.name());
        add("kind", false, before.kind(), after.kind());
        add("siren", false, before.siren(), after.siren());
        add("vatNumber", false, before.vatNumber(), after.vatNumber());
        add("language", false, before.language(), after.language());
        add("address", true, before.address(), after.address());
        add("segment", false, before.segment(), after.segment());
    }

    static Map<String, String> of(ClientIdentity before, ClientIdentity after) {
        return new IdentityChange(before, after).detail;
    }

    private void add(String field, boolean isPrivate, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            detail.merge("fields", field, (all, one) -> all + "," + one);
            if (!isPrivate) {
                detail.put("from." + field, Objects.toString(before, ""));
                detail.put("to." + field, Objects.toString(after, ""));
            }
        }
    }
}
