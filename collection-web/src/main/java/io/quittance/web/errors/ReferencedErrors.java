package io.quittance.web.errors;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives a failure a short reference that stands on the page and in the log, so that the two can be brought together. */
@Component
class ReferencedErrors extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(ReferencedErrors.class);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        Throwable failure = getError(request);
        if (failure != null && Integer.valueOf(500).equals(attributes.get("status"))) {
            String reference =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt(), 6);
            attributes.put("reference", reference);
            log.error("failure {} on {}", reference, attributes.get("path"), failure.toString());
        }
        return attributes;
    }
}
