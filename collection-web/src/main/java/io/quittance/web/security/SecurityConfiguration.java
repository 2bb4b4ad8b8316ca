package io.quittance.web.security;

import io.quittance.creditor.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** A session and a form for people, HTTP Basic without a session for programs; the same accounts and the same rules. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No script, style or font but our own files; what shows a mail in a frame sets a stricter one. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMINISTRATOR.name())
                .implies(Role.FINANCE_MANAGER.name())
                .role(Role.FINANCE_MANAGER.name())
                .implies(Role.CREDIT_CONTROLLER.name())
                .build();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The API's description holds no secret; the page that shows it styles itself in place. */
    @Bean
    @Order(0)
    SecurityFilterChain description(HttpSecurity http) {
        return http.securityMatcher(
                        "/api/v1/openapi.json/**", "/api/v1/openapi.json.yaml", "/swagger-ui.html", "/swagger-ui/**")
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY + "; style-src 'self' 'unsafe-inline'")))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusal refusal) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(Access::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(refusal).authenticationEntryPoint(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                // No cookie signs anybody in here, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'")))
                .build();
    }

    /** A monitoring program comes with a name and a password, as programs do; a person with the session of the screens. */
    @Bean
    @Order(2)
    SecurityFilterChain figures(HttpSecurity http, SignedInUsers people, ApiRefusal refusal) {
        return http.securityMatcher("/actuator/prometheus")
                .authorizeHttpRequests(Access::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(refusal).authenticationEntryPoint(refusal))
                .addFilterBefore(new AccountCheck(people), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'")))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain screens(HttpSecurity http, SignedInUsers people, SignInMemory memory) {
        return http.authorizeHttpRequests(Access::rules)
                .csrf(csrf -> csrf.ignoringRequestMatchers("/sms/reports/*"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(memory)
                        // Nothing of the attempt is kept: a session stands in the database, and the word typed may be a
                        // password.
                        .failureHandler((request, response, refused) ->
                                new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?error")))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInEntryPoint()))
                .addFilterBefore(new AccountCheck(people), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                none -> none.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }
}
