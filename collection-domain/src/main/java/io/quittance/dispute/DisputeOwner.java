package io.quittance.dispute;

import org.jspecify.annotations.Nullable;

/**
 * Who sees to it that a dispute is answered: a person with an account, or a colleague without one by name and email.
 *
 * @param userId of an {@code app_user}; null: a colleague
 */
public record DisputeOwner(
        @Nullable Long userId,
        @Nullable String name,
        @Nullable String email) {

    public DisputeOwner {
        if (userId == null ? name == null || name.isBlank() || email == null : name != null || email != null) {
            throw new IllegalArgumentException("an owner is a person with an account, or a name with an email");
        }
    }

    public static DisputeOwner person(long userId) {
        return new DisputeOwner(userId, null, null);
    }

    public static DisputeOwner colleague(String name, String email) {
        return new DisputeOwner(null, name.strip(), email.strip());
    }
}
