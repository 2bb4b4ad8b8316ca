package io.quittance.benchmarks.database;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product without its screens, on a PostgreSQL of its own that keeps what it is told, as the first start of the product makes it. */
@SpringBootApplication(scanBasePackages = "io.quittance")
@AutoConfigurationPackage(basePackages = "io.quittance")
class Product {

    /**
     * Starts it.
     *
     * @param data an empty folder
     */
    static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Product.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.jpa.open-in-view=false",
                        "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
                        "logging.level.root=warn")
                .run("--quittance.data=" + data);
    }
}
