package io.quittance.web.frame;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives Spring MVC our arguments and our languages. */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration implements WebMvcConfigurer {

    private final VisitArguments visitArguments;

    FrameConfiguration(VisitArguments visitArguments) {
        this.visitArguments = visitArguments;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Language();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitArguments);
    }
}
