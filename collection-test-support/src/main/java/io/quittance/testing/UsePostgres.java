package io.quittance.testing;

import io.quittance.embedded.EmbeddedPostgresAutoConfiguration;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test on a real PostgreSQL: one server a JVM, one database a Spring context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@TestPropertySource(
        properties = {
            "spring.test.database.replace=none",
            "quittance.embedded-kept=false",
            "spring.main.banner-mode=off"
        })
@ImportAutoConfiguration(EmbeddedPostgresAutoConfiguration.class)
@Import(PostgresContainerConfiguration.class)
public @interface UsePostgres {}
