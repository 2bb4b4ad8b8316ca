package io.quittance.notifications.sms;

import io.quittance.notifications.catcher.ConditionalOnMailCatcher;
import io.quittance.notifications.mail.TextCarrier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Text messages leave by the gateway that was set; on the embedded default they are caught; else there are none. */
class SmsConfiguration {

    private SmsConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("quittance.sms.url")
    @EnableConfigurationProperties(SmsSettings.class)
    static class ByGateway {

        @Bean
        TextCarrier gateway(SmsSettings settings) {
            return new Gateway(settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMailCatcher
    @ConditionalOnProperty(name = "quittance.sms.url", matchIfMissing = true, havingValue = "none")
    static class Caught {

        @Bean
        TextCarrier catchingCarrier(JdbcClient jdbc) {
            return new CatchingCarrier(jdbc);
        }
    }
}
