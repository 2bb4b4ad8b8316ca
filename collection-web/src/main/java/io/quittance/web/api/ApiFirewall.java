package io.quittance.web.api;

import io.quittance.web.api.problem.ApiErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets addresses of the API hold what the numbers in a creditor's books hold, percent-encoded; all other addresses stay as
 * strict as Spring Security makes them. Routes and access rules read the same segments, each decoded once.
 */
@Configuration(proxyBeanMethods = false)
class ApiFirewall {

    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall screens = new StrictHttpFirewall();
        StrictHttpFirewall api = new StrictHttpFirewall();
        api.setAllowUrlEncodedSlash(true);
        api.setAllowUrlEncodedDoubleSlash(true);
        api.setAllowUrlEncodedPercent(true);
        api.setAllowBackSlash(true);
        api.setAllowSemicolon(true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                boolean isNumber = ApiErrors.isOfTheApi(request)
                        && !request.getRequestURI().contains(";")
                        && !request.getRequestURI().contains("//");
                return (isNumber ? api : screens).getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return screens.getFirewalledResponse(response);
            }
        };
    }

    @Bean
    static RequestRejectedHandler rejectedAddresses(ApiErrors errors) {
        RequestRejectedHandler screens = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (ApiErrors.isOfTheApi(request)) {
                errors.write(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.BAD_REQUEST,
                                "The address holds signs that are not allowed there: percent-encode each segment once."),
                        response);
            } else {
                screens.handle(request, response, rejected);
            }
        };
    }
}
