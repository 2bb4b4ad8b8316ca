package io.quittance.notifications;

import io.quittance.testing.UsePostgres;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One context for all tests that need the database: each test keeps {@link Books} of its own in it. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@UsePostgres
@Import(Books.class)
public @interface NotificationsTest {}
