package io.quittance.embedded;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * What holds when nobody named a database: ours is used, its folder is the user's own, and the server answers on this
 * machine only. Anything that is set elsewhere wins.
 */
final class EmbeddedDatabaseEnvironment implements EnvironmentPostProcessor {

    static final String EMBEDDED = "quittance.embedded";
    static final String KEPT = "quittance.embedded-kept";
    static final String DATA = "quittance.data";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        Map<String, Object> defaults =
                Map.of(EMBEDDED, "true", DATA, "${user.home}/.quittance", "server.address", "127.0.0.1");
        environment.getPropertySources().addLast(new MapPropertySource("embedded database", defaults));
    }
}
