package io.quittance.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Nobody named a database: bring our own PostgreSQL. */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnBooleanProperty(EmbeddedDatabaseEnvironment.EMBEDDED)
public class EmbeddedPostgresAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresAutoConfiguration.class);
    private static final AtomicInteger TEST_DATABASES = new AtomicInteger();

    @Bean(destroyMethod = "") // stopped after every context is closed, see EmbeddedPostgresServer
    @ConditionalOnBooleanProperty(name = EmbeddedDatabaseEnvironment.KEPT, matchIfMissing = true)
    EmbeddedPostgresServer persistentPostgres(Environment environment) {
        Path folder = Path.of(environment.getRequiredProperty(EmbeddedDatabaseEnvironment.DATA))
                .toAbsolutePath();
        return EmbeddedPostgresServer.persistent(folder);
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(ObjectProvider<EmbeddedPostgresServer> persistent) {
        EmbeddedPostgresServer kept = persistent.getIfAvailable();
        String url = kept != null
                ? kept.database("quittance")
                : EmbeddedPostgresServer.sharedForTests().database("test_" + TEST_DATABASES.incrementAndGet());
        log.info("embedded PostgreSQL: {}", url);
        return new EmbeddedConnection(url);
    }

    private record EmbeddedConnection(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "postgres";
        }
    }
}
