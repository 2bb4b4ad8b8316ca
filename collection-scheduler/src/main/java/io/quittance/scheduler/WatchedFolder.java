package io.quittance.scheduler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that a bank's program or a person puts files into. A file is taken once its size is the one of the look before,
 * by moving it to {@code taken}; what is left there by a program that died is taken again. In the end it stands in
 * {@code done}, or in {@code refused} beside a text that says why.
 */
final class WatchedFolder {

    private final Path folder;
    private final Map<Path, Long> seen = new HashMap<>();

    WatchedFolder(Path folder) {
        this.folder = folder;
    }

    /** Files to be read now, by name; each stands in {@code taken}. */
    List<Path> take() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        List<Path> ready = new ArrayList<>(files(taken));
        List<Path> there = files(folder);
        seen.keySet().retainAll(there);
        for (Path file : there) {
            try {
                long size = Files.size(file);
                Long before = seen.put(file, size);
                if (before != null && before == size) {
                    ready.add(move(file, taken));
                    seen.remove(file);
                }
            } catch (NoSuchFileException anotherNodeTookIt) {
                seen.remove(file);
            }
        }
        return ready;
    }

    void done(Path file) throws IOException {
        move(file, Files.createDirectories(folder.resolve("done")));
    }

    void refuse(Path file, String why) throws IOException {
        Path there = move(file, Files.createDirectories(folder.resolve("refused")));
        Path reason = there.resolveSibling(there.getFileName() + ".txt");
        Files.writeString(reason, why + System.lineSeparator(), StandardCharsets.UTF_8);
    }

    /** Nothing is ever written over: a second file of a name is numbered. */
    private static Path move(Path file, Path target) throws IOException {
        String name = file.getFileName().toString();
        Path there = target.resolve(name);
        for (int i = 2; Files.exists(there, LinkOption.NOFOLLOW_LINKS); i++) {
            there = target.resolve(i + "-" + name);
        }
        return Files.move(file, there, StandardCopyOption.ATOMIC_MOVE);
    }

    /** No links, no folders, nothing that is still being written under another name. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().matches("(?i)\\..*|.*\\.(part|filepart|tmp|temp)"))
                    .sorted()
                    .toList();
        }
    }

    /** The folders of creditors in it, by their number. */
    Map<Long, Path> ofCreditors() throws IOException {
        Map<Long, Path> folders = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .forEach(one -> number(one).ifPresent(id -> folders.put(id, one)));
        }
        return folders;
    }

    private static Optional<Long> number(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }
}
