package io.quittance.web.api;

import io.quittance.testing.UsePostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole product behind a real port, on 4 November 2026, called by a credit controller's program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.quartz.auto-startup=false", "quittance.today=2026-11-04", "server.address=127.0.0.1"})
@UsePostgres
@Import(Caller.class)
@interface ApiTest {}
