package io.quittance.web.security;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A password good enough to be chosen: 12 characters or more, and no longer than bcrypt can tell apart (72 bytes). */
@Documented
@Constraint(validatedBy = NewPassword.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NewPassword {

    String message() default "{access.password.weak}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether a text is such a password. */
    final class Check implements ConstraintValidator<NewPassword, String> {

        @Override
        public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
            return password != null
                    && password.length() >= 12
                    && password.getBytes(StandardCharsets.UTF_8).length <= 72;
        }
    }
}
