package io.quittance.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The user's folder that holds the database, locked by the one program that uses it. */
final class DataFolder implements AutoCloseable {

    /** A server of one major version cannot read the files of another: each has its own folder. */
    private static final String CLUSTER = "pg18";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Creates the folder if needed and locks it; throws {@link DataFolderUnusableException} when another program has it. */
    static DataFolder lock(Path root) {
        try {
            Files.createDirectories(root);
            keepToOwner(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("quittance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DataFolderUnusableException("The data folder " + root + " is in use by another Quittance.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new DataFolderUnusableException("The data folder " + root + " cannot be written: " + e.getMessage());
        }
    }

    /** Books are nobody else's to read, nor the server's programs to change. Elsewhere than on POSIX the system decides. */
    private static void keepToOwner(Path root) throws IOException {
        if (Files.getFileStore(root).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    Path cluster() {
        return root.resolve(CLUSTER);
    }

    /** Where the server's own programs are unpacked. */
    Path programs() {
        return root.resolve("programs");
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** Where a first cluster is made, so that a program killed half-way leaves nothing that looks finished. */
    Path unfinishedCluster() {
        Path unfinished = root.resolve(CLUSTER + ".unfinished");
        Orphan.stop(unfinished);
        deleteTree(unfinished);
        return unfinished;
    }

    void finish(Path unfinished) {
        try {
            Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + unfinished + " to " + cluster(), e);
        }
    }

    private static void deleteTree(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + tree, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
