package io.quittance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: screens, API, nightly runs and dispatch in one process. */
@SpringBootApplication
public class QuittanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(QuittanceApplication.class, args);
    }
}
