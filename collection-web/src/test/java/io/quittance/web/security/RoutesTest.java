package io.quittance.web.security;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.quittance.creditor.Role;
import io.quittance.testing.UsePostgres;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** {@code routes.txt} says who may use which route; here every route is tried by everybody. */
@SpringBootTest(properties = "spring.quartz.auto-startup=false")
@AutoConfigureMockMvc
@UsePostgres
@Import(RoutesTest.DoorsOnly.class)
class RoutesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    record Route(String least, String method, String path) {

        String name() {
            return method + " " + path;
        }

        URI example() {
            return URI.create(path.replace("/**", "/x").replaceAll("\\{[^}]*}", "1"));
        }

        boolean isFor(Role role) {
            return switch (least) {
                case "everybody" -> true;
                case "controller" -> role.includes(Role.CREDIT_CONTROLLER);
                case "manager" -> role.includes(Role.FINANCE_MANAGER);
                case "admin" -> role.includes(Role.ADMINISTRATOR);
                default -> throw new IllegalArgumentException("routes.txt: who is " + least + "?");
            };
        }

        HttpMethod verb() {
            return HttpMethod.valueOf(method.equals("ANY") ? "GET" : method);
        }
    }

    @Test
    void everyRouteIsListed() {
        Set<String> real = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::names)
                .collect(toCollection(TreeSet::new));
        Set<String> listed = routes().map(Route::name).collect(toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(real);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void opensToThoseItIsFor(Route route) throws Exception {
        for (Role role : Role.values()) {
            MockHttpServletResponse answer = answer(route, role);
            assertThat(answer.getStatus() != 403)
                    .as("%s as %s: %d", route.name(), role, answer.getStatus())
                    .isEqualTo(route.isFor(role));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksStrangersToSignIn(Route route) throws Exception {
        MockHttpServletResponse answer = answer(route, null);
        boolean refused = answer.getStatus() == 401
                || String.valueOf(answer.getRedirectedUrl()).endsWith("/sign-in");

        assertThat(refused).as(route.name()).isEqualTo(!route.least().equals("everybody"));
    }

    private MockHttpServletResponse answer(Route route, @Nullable Role role) throws Exception {
        var request = request(route.verb(), route.example()).with(csrf());
        if (role != null) {
            request.with(user("somebody").roles(role.name()));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Stream<String> names(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        Stream<String> verbs =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
        return verbs.flatMap(verb -> route.getPatternValues().stream().map(path -> verb + " " + path));
    }

    static Stream<Route> routes() {
        return lines().map(line -> line.split("\\s+"))
                .peek(words -> assertThat(words).as(Arrays.toString(words)).hasSize(3))
                .map(words -> new Route(words[0], words[1], words[2]));
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever gets in stops at the door: what is behind is not done. */
    @TestConfiguration
    static class DoorsOnly implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new HandlerInterceptor() {
                @Override
                public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                    return false;
                }
            });
        }
    }
}
