package io.quittance.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of a PostgreSQL server's files, taken while it works, as {@code pg_basebackup} takes it: a server that is started on it recovers
 * to the end of the backup and goes on from there on a line of its own.
 *
 * @see <a href="https://www.postgresql.org/docs/18/continuous-archiving.html">PostgreSQL, 25.3.4 Making a base backup using the low level API</a>
 */
final class BaseBackup {

    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private BaseBackup() {}

    /**
     * Takes it.
     *
     * @param url of any database of the server
     * @param data the server's folder
     * @param copy where a server will be started; it does not exist yet
     * @param log where what happened since the backup began is kept, for the copy to read
     */
    static void take(String url, Path data, Path copy, Path log) throws SQLException, IOException {
        try (Connection server = DriverManager.getConnection(url);
                Statement statement = server.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(data, copy);
            String label;
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                label = stopped.getString(1);
            }
            copy(data.resolve("pg_wal"), log);
            Files.writeString(copy.resolve("backup_label"), label);
        }
        Files.writeString(
                copy.resolve("postgresql.auto.conf"), "restore_command = 'cp \"%s/%%f\" \"%%p\"'%n".formatted(log));
        Files.createFile(copy.resolve("recovery.signal"));
    }

    /** The server goes on working: what it removes meanwhile it will not miss. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(folder).toString());
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!OF_THE_RUNNING_SERVER.contains(file.getFileName().toString())) {
                    copyIfThere(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static void copyIfThere(Path one, Path target) throws IOException {
        try {
            Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException removed) {
            Files.deleteIfExists(target);
        }
    }
}
