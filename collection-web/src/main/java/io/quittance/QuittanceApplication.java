package io.quittance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program: screens, API, nightly runs and dispatch in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // screens and API share names
public class QuittanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(QuittanceApplication.class, args);
    }
}
