package io.quittance;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The domain alone, for its tests. */
@SpringBootApplication
class DomainTestApplication {}
