package io.quittance.benchmarks.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that stand in a file, each ending with a semicolon at the end of a line. */
public final class Script {

    private final List<String> statements;

    private Script(List<String> statements) {
        this.statements = statements;
    }

    /** Reads the one that stands beside a class. */
    public static Script of(Class<?> beside, String name) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Script(
                    Stream.of(text.split(";\\R")).filter(one -> !one.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs them one after the other in the transaction at hand. */
    public void run(JdbcClient jdbc, Map<String, ?> parameters) {
        for (String statement : statements) {
            jdbc.sql(statement).params(parameters).update();
        }
    }
}
