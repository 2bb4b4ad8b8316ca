package io.quittance.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever fails under {@code /api} as {@code application/problem+json}, also where no controller was found. */
@Component
public class ApiErrors implements HandlerExceptionResolver {

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    /** Whether this request is answered by the API, so that what fails is a problem and no page. */
    public static boolean isOfTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isOfTheApi(request) || response.isCommitted()) {
            return null;
        }
        ProblemDetail problem = Problems.of(failure);
        problem.setInstance(URI.create(request.getRequestURI()));
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(problem, response);
        return new ModelAndView();
    }

    /** Answers with this problem. */
    public void write(ProblemDetail problem, HttpServletResponse response) {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            json.writeValue(response.getOutputStream(), problem);
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }
}
