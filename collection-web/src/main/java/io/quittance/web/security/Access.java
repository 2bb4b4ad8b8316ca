package io.quittance.web.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.quittance.creditor.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Who may do what, on one page: first what is open to everybody, then what asks for more than a credit controller.
 * Everything that is not named is for whoever signed in.
 */
final class Access {

    private static final String CREDIT_CONTROLLER = Role.CREDIT_CONTROLLER.name();
    private static final String FINANCE_MANAGER = Role.FINANCE_MANAGER.name();
    private static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();

    private Access() {}

    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/error")
                .permitAll();
        routes.requestMatchers("/sign-in", "/language", "/first-administrator/*", "/actuator/health/**")
                .permitAll();

        // The secret in the address stands for a session.
        routes.requestMatchers(HttpMethod.GET, "/calendar/*").permitAll();

        // So it does for a colleague who is asked about a dispute.
        routes.requestMatchers("/answers/*").permitAll();
        routes.requestMatchers("/disputes/report").hasRole(FINANCE_MANAGER);

        // A gateway has no account: each report is signed.
        routes.requestMatchers(POST, "/sms/reports/*").permitAll();

        routes.requestMatchers("/people/**", "/settings/status").hasRole(ADMINISTRATOR);
        routes.requestMatchers("/settings/late-charges").hasRole(FINANCE_MANAGER);
        for (var change : new HttpMethod[] {POST, PUT, DELETE}) {
            routes.requestMatchers(change, "/settings/bank-accounts", "/settings/bank-accounts/**")
                    .hasRole(FINANCE_MANAGER);
            routes.requestMatchers(change, "/settings/**").hasRole(ADMINISTRATOR);
            routes.requestMatchers(change, "/policies/**", "/api/v1/policies/**", "/wordings/**")
                    .hasRole(FINANCE_MANAGER);
        }
        routes.requestMatchers("/settings/rates").hasRole(FINANCE_MANAGER);
        routes.requestMatchers("/approvals/chosen", "/steps/*/text", "/steps/*/text/*")
                .hasRole(FINANCE_MANAGER);
        routes.requestMatchers(POST, "/approvals", "/cancellations", "/steps/*/approval", "/steps/*/cancellation")
                .hasRole(FINANCE_MANAGER);
        routes.requestMatchers(
                        POST,
                        "/handovers/**",
                        "/clients/*/placements",
                        "/placements/*/ending",
                        "/write-offs/**",
                        "/plans/*/approval",
                        "/agencies",
                        "/agencies/**",
                        "/credit-limits/**",
                        "/matching/settings",
                        "/settlements/*/approval",
                        "/settlements/*/refusal")
                .hasRole(FINANCE_MANAGER);
        routes.requestMatchers(DELETE, "/agencies/**").hasRole(FINANCE_MANAGER);
        routes.requestMatchers("/agencies/new", "/clients/*/placements/new").hasRole(FINANCE_MANAGER);
        for (var change : new org.springframework.http.HttpMethod[] {POST, DELETE}) {
            routes.requestMatchers(change, "/sending-stops/**", "/api/v1/sending-stops/**")
                    .hasRole(FINANCE_MANAGER);
        }
        routes.requestMatchers(
                        "/clients/*/credit-limits", "/clients/*/credit-limits/**", "/api/v1/clients/*/credit-limit")
                .hasRole(FINANCE_MANAGER);
        routes.requestMatchers("/payment-exports", "/payment-exports/*", "/payments/*/refund")
                .hasRole(FINANCE_MANAGER);
        routes.requestMatchers("/invoices/*/discount").hasRole(FINANCE_MANAGER);
        // Counts by creditor number, for a monitoring program with an account of the least role.
        routes.requestMatchers(HttpMethod.GET, "/actuator/prometheus").hasRole(CREDIT_CONTROLLER);
        routes.requestMatchers("/actuator/**").hasRole(ADMINISTRATOR);

        routes.anyRequest().hasRole(CREDIT_CONTROLLER);
    }
}
