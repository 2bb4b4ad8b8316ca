package io.quittance.web.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where a resource of the API is found. */
public final class Address {

    static final String ROOT = "/api/v1";

    private Address() {}

    /**
     * The path of a resource on this server, every sign of a number that means something in an address percent-encoded.
     *
     * @param segments after {@code /api/v1}, such as {@code clients}, {@code C/1}
     */
    public static URI of(Object... segments) {
        String context = Objects.requireNonNullElse(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath(), "");
        String path = Arrays.stream(segments)
                .map(segment -> UriUtils.encode(segment.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        return URI.create(context + ROOT + "/" + path);
    }
}
