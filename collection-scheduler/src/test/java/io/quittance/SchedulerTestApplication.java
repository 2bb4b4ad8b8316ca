package io.quittance;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Everything but the web, for the scheduler's tests. */
@SpringBootApplication
public class SchedulerTestApplication {}
