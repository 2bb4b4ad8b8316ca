package io.quittance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.intake.reading.columns.Kind;
import io.quittance.testing.UsePostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Imports at the same time for one creditor follow each other, so that none posts what another has posted. */
@SpringBootTest
@UsePostgres
@org.springframework.context.annotation.Import(ImportScene.class)
class ConcurrentImportTest {

    @Autowired
    private ImportScene scene;

    @Test
    void theSameFileFiveTimesAtOncePostsOnce() throws InterruptedException, ExecutionException {
        long creditor = scene.newCreditor();
        StringBuilder file = new StringBuilder("client number,invoice number,invoice date,due date,total,balance\n");
        for (int i = 0; i < 500; i++) {
            file.append("C").append(i % 50).append(",F").append(i).append(",2026-01-13,2026-02-12,10.00,5.00\n");
        }
        List<Future<io.quittance.intake.Import>> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (int i = 0; i < 5; i++) {
                done.add(threads.submit(() -> scene.load(creditor, Kind.INVOICES, file.toString())));
            }
        }

        long posted = 0;
        for (Future<io.quittance.intake.Import> each : done) {
            posted += each.get().posted();
        }
        assertThat(posted).isEqualTo(500);
        assertThat(scene.count("invoice", creditor)).isEqualTo(500);
        assertThat(scene.count("client", creditor)).isEqualTo(50);
        assertThat(scene.mismatches(creditor)).isZero();
    }
}
