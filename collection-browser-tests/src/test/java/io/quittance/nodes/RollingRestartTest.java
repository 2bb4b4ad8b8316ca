package io.quittance.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quittance.QuittanceApplication;
import io.quittance.creditor.Role;
import io.quittance.creditor.User;
import io.quittance.creditor.Users;
import io.quittance.embedded.EmbeddedPostgresServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A version that expands the tables takes the place of the one before, and one that contracts them the place of that, while people work:
 * nobody signs in again, no page is an error, and what they were told is written down is there once.
 */
class RollingRestartTest {

    private static final int PEOPLE = 4;
    private static final String PASSWORD = "controller";
    private static final String SHIPPED = "classpath:db/migration";
    private static final String EXPANDED = SHIPPED + ",classpath:db/expanded";
    private static final String CONTRACTED = EXPANDED + ",classpath:db/contracted";

    private final Front front = new Front();
    private final List<Controller> people = new ArrayList<>();
    private final AtomicBoolean evening = new AtomicBoolean();
    private String url = "";

    @Test
    void whoWorksMeanwhileNoticesNothing() throws InterruptedException, ExecutionException {
        url = EmbeddedPostgresServer.sharedForTests().database("rolling");
        List<Future<?>> shifts = new ArrayList<>();
        try (ConfigurableApplicationContext first = node(SHIPPED);
                ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            hire(first);
            try {
                people.forEach(one -> shifts.add(threads.submit(() -> work(one))));
                awaitWork(shifts);
                try (ConfigurableApplicationContext second = node(EXPANDED)) {
                    awaitWork(shifts);
                    leave(first);
                    awaitWork(shifts);
                    try (ConfigurableApplicationContext third = node(CONTRACTED)) {
                        awaitWork(shifts);
                        leave(second);
                        awaitWork(shifts);
                        goHome(shifts);
                        assertThatWhatTheyWereToldIsThereOnce(third.getBean(JdbcClient.class));
                    }
                }
            } finally {
                evening.set(true);
            }
        }
    }

    private ConfigurableApplicationContext node(String migrations) {
        ConfigurableApplicationContext node = new SpringApplicationBuilder(QuittanceApplication.class)
                .run(
                        "--server.port=0",
                        "--quittance.embedded=false",
                        "--spring.datasource.url=" + url,
                        "--spring.flyway.locations=" + migrations,
                        "--spring.jpa.hibernate.ddl-auto=none",
                        "--spring.quartz.auto-startup=false",
                        "--logging.level.root=error");
        front.add(port(node));
        return node;
    }

    private void leave(ConfigurableApplicationContext node) {
        int port = port(node);
        node.close(); // the front learns of it from those whom it does not let connect
        front.remove(port);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private void hire(ConfigurableApplicationContext node) {
        JdbcClient jdbc = node.getBean(JdbcClient.class);
        long creditor =
                jdbc.sql("select id from creditor").query(Long.class).single(); // the one that a new program has
        for (int i = 1; i <= PEOPLE; i++) {
            String name = "controller" + i;
            node.getBean(Users.class).save(new User(name, name, null, Role.CREDIT_CONTROLLER, "{noop}" + PASSWORD));
            long client = jdbc.sql("""
                    insert into client (creditor_id, number, name, country) values (:creditor, :name, :name, 'FR') returning id
                    """)
                    .param("creditor", creditor)
                    .param("name", name)
                    .query(Long.class)
                    .single();
            people.add(new Controller(front, name, client));
        }
    }

    private Void work(Controller one) throws Exception {
        one.signIn(PASSWORD);
        while (!evening.get()) {
            one.work();
        }
        return null;
    }

    /** Everybody has noted something more; whose page failed is heard of at once. */
    private void awaitWork(List<Future<?>> shifts) {
        List<Integer> before = people.stream().map(one -> one.noted().size()).toList();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            for (Future<?> shift : shifts) {
                if (shift.isDone()) {
                    shift.get();
                }
            }
            for (int i = 0; i < PEOPLE; i++) {
                if (people.get(i).noted().size() < before.get(i) + 5) {
                    return false;
                }
            }
            return true;
        });
    }

    private void goHome(List<Future<?>> shifts) throws InterruptedException, ExecutionException {
        evening.set(true);
        for (Future<?> shift : shifts) {
            shift.get();
        }
    }

    private void assertThatWhatTheyWereToldIsThereOnce(JdbcClient jdbc) {
        List<String> told = people.stream().flatMap(one -> one.noted().stream()).toList();
        assertThat(jdbc.sql("select detail ->> 'note' from history_event where kind = 'NOTE'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(told);
        System.out.printf(
                "%d notes by %d people over three versions, %d of them looked up because no answer came%n",
                told.size(),
                PEOPLE,
                people.stream().mapToInt(Controller::unanswered).sum());
    }
}
