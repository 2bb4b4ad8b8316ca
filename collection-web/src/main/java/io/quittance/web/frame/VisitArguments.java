package io.quittance.web.frame;

import io.quittance.creditor.Creditor;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Visit}. */
@Component
final class VisitArguments implements HandlerMethodArgumentResolver {

    private final CurrentCreditor currentCreditor;
    private final Now now;

    VisitArguments(CurrentCreditor currentCreditor, Now now) {
        this.currentCreditor = currentCreditor;
        this.now = now;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        Principal person = request.getUserPrincipal();
        if (http == null || person == null) {
            throw new IllegalStateException("only a person who signed in has a visit");
        }
        Creditor creditor = currentCreditor.of(http);
        return new Visit(creditor.id(), now.today(creditor.zone()), now.instant(), person.getName());
    }
}
