package io.quittance.benchmarks.product;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product without its screens: on a PostgreSQL of its own, which keeps what it is told as that of a first start does, or on one that is named. */
@SpringBootApplication(scanBasePackages = "io.quittance")
@AutoConfigurationPackage(basePackages = "io.quittance")
public class Product {

    /**
     * Starts it on a server of its own.
     *
     * @param data an empty folder
     * @param more settings, as {@code --name=value}
     */
    public static ConfigurableApplicationContext start(Path data, String... more) {
        return started("--quittance.data=" + data, more);
    }

    /**
     * Starts it on a server that is there.
     *
     * @param url of an empty database, with user and password
     * @param more settings, as {@code --name=value}
     */
    public static ConfigurableApplicationContext startOn(String url, String... more) {
        return started("--spring.datasource.url=" + url, more);
    }

    private static ConfigurableApplicationContext started(String where, String... more) {
        return new SpringApplicationBuilder(Product.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.jpa.open-in-view=false",
                        "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
                        "logging.level.root=warn")
                .run(Stream.concat(Stream.of(where), Stream.of(more)).toArray(String[]::new));
    }
}
