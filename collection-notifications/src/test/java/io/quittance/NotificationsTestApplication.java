package io.quittance;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The domain and the notifications, for their tests. */
@SpringBootApplication
class NotificationsTestApplication {}
