package io.quittance.statement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quittance.statement.content.Statement;
import io.quittance.statement.content.StatementLine;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Banks' own specimens, which nobody wrote for these tests; skipped where the folder is not there. */
class BankFilesTest {

    private static @Nullable Path folder;

    @BeforeAll
    static void find() {
        folder = Stream.of(System.getProperty("quittance.shared-data"), "../shared/data", "../../shared/data")
                .filter(Objects::nonNull)
                .map(base -> Path.of(base, "bank"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) {
            System.out.println("BankFilesTest skipped: no ../shared/data/bank and no -Dquittance.shared-data");
        }
        assumeTrue(folder != null, "no folder of real files");
    }

    @Test
    void everyFileIsReadOrRefusedWithAReason() throws IOException {
        List<Path> files = files();
        int read = 0;
        for (Path file : files) {
            String name = Objects.requireNonNull(folder).relativize(file).toString();
            try {
                StatementFile statements = StatementFile.read(Files.readAllBytes(file));
                read++;
                tell(name, statements);
            } catch (UnreadableStatementException refusal) {
                System.out.println("REFUSED " + name + ": " + refusal.getMessage());
                assertThat(refusal.expected()).isNotBlank();
            }
        }
        System.out.println(read + " of " + files.size() + " files read");
        assertThat(read).isGreaterThan(files.size() / 2);
    }

    @Test
    void noneCrashesWhenItIsBroken() throws IOException {
        List<Path> files = files();
        int refused = 0;
        for (int seed = 0; seed < BrokenFilesTest.MUTATIONS; seed++) {
            Path file = files.get(seed % files.size());
            byte[] mutated = new Mutation(seed).of(Files.readAllBytes(file));
            refused += BrokenFilesTest.isRefused(mutated, file.getFileName() + ", seed " + seed) ? 1 : 0;
        }
        System.out.println(refused + " of " + BrokenFilesTest.MUTATIONS + " mutated files refused");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(Objects.requireNonNull(folder))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void tell(String name, StatementFile file) {
        System.out.println("READ " + name + ": " + file.format() + ", "
                + file.statements().size() + " statements, "
                + file.statements().stream().mapToInt(one -> one.lines().size()).sum() + " lines, warnings "
                + file.statements().stream()
                        .flatMap(one -> one.warnings().stream())
                        .toList());
        if (!Boolean.getBoolean("quittance.tell-lines")) {
            return;
        }
        for (Statement statement : file.statements()) {
            System.out.println("  " + statement.account().id() + " " + statement.opening() + " " + statement.closing());
            for (StatementLine line : statement.lines()) {
                System.out.println("    " + line);
            }
        }
    }
}
