package io.quittance.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/** One running PostgreSQL server: its data kept in a folder of the user, or thrown away with the tests. */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static @Nullable EmbeddedPostgresServer shared;

    private final EmbeddedPostgres postgres;
    private final @Nullable DataFolder folder;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, @Nullable DataFolder folder) {
        this.postgres = postgres;
        this.folder = folder;
        // After Spring has closed its contexts; the library's own hook would race with Spring's.
        SpringApplication.getShutdownHandlers().add(this::closeQuietly);
    }

    /** A throw-away server shared by every test context of this JVM. */
    public static synchronized EmbeddedPostgresServer sharedForTests() {
        if (shared == null) {
            // Inside the library's working directory, so that a later run stops and deletes it if this JVM is killed.
            Path data = workingDirectory().resolve("test-" + UUID.randomUUID());
            shared = new EmbeddedPostgresServer(start(throwAway(data)), null);
        }
        return shared;
    }

    /**
     * Starts the server on the data kept in {@code root}, made at the first start.
     *
     * @throws DataFolderUnusableException when another program uses the folder, or it cannot be written
     */
    public static EmbeddedPostgresServer persistent(Path root) {
        DataFolder folder = DataFolder.lock(root);
        if (folder.hasCluster()) {
            Orphan.stop(folder.cluster());
        } else {
            makeCluster(folder);
        }
        return new EmbeddedPostgresServer(start(kept(folder, folder.cluster())), folder);
    }

    private static void makeCluster(DataFolder folder) {
        Path unfinished = folder.unfinishedCluster();
        try {
            start(kept(folder, unfinished)).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.finish(unfinished);
    }

    static Path workingDirectory() {
        String fallback =
                Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg").toString();
        return Path.of(System.getProperty("ot.epg.working-dir", fallback));
    }

    private static EmbeddedPostgres.Builder throwAway(Path data) {
        return anyServer(data).setCleanDataDirectory(true);
    }

    /** The library switches durability off by default: good for tests, never for someone's books. */
    private static EmbeddedPostgres.Builder kept(DataFolder folder, Path data) {
        return anyServer(data)
                // The library's own place is shared by every user of the machine, who could change what we start.
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    private static EmbeddedPostgres.Builder anyServer(Path data) {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectory(data)
                .setRegisterShutdownHook(false)
                // The same order of text on every system, whatever LANG is.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "200");
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** Creates the database if it is missing and returns its JDBC URL; {@code name} is one of our own constants. */
    public String database(String name) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (!exists(connection, name)) {
                try (Statement create = connection.createStatement()) {
                    create.execute("create database " + create.enquoteIdentifier(name, true));
                }
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            log.warn("the embedded PostgreSQL was not stopped: {}", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        if (folder != null) {
            folder.close();
        }
    }
}
