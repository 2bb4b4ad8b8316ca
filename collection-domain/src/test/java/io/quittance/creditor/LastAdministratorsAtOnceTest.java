package io.quittance.creditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.testing.UsePostgres;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two administrators who take each other's access away at the same time: one of them comes too late. */
@SpringBootTest
@UsePostgres
class LastAdministratorsAtOnceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @Autowired
    private UserDesk desk;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leaveNobody() {
        jdbc.sql("delete from app_user where username like 'race-%'").update();
    }

    @Test
    void oneOfTwoRemains() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                long anna = administrator("race-anna-" + round);
                long ben = administrator("race-ben-" + round);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<?>> both =
                        List.of(threads.submit(() -> disable(anna, start)), threads.submit(() -> disable(ben, start)));
                for (Future<?> each : both) {
                    each.get();
                }
                assertThat(able()).as("round %d", round).isOne();
                jdbc.sql("delete from app_user where username like 'race-%'").update();
            }
        }
    }

    private Void disable(long id, CyclicBarrier start) throws Exception {
        start.await(10, TimeUnit.SECONDS);
        try {
            desk.disable(id, TODAY);
        } catch (LastAdministratorException tooLate) {
            assertThat(tooLate).hasMessageContaining("race-");
        }
        return null;
    }

    private long administrator(String username) {
        return users.save(new User(username, username, null, Role.ADMINISTRATOR, "{noop}secret"))
                .id();
    }

    private long able() {
        return users.findAllByOrderByName().stream()
                .filter(user -> user.role() == Role.ADMINISTRATOR && !user.isDisabled())
                .count();
    }
}
