package io.quittance.notifications.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words that come with the program: {@code wording/mail/fr/reminder-1.mustache}, and for a variant
 * {@code reminder-1.gentle.mustache}; the first line is the subject.
 */
@Component
public class ShippedWordings {

    private static final Pattern PATH =
            Pattern.compile(".*/wording/([a-z]+)/([a-z]{2})/([a-z0-9-]+)(?:\\.([a-z-]+))?\\.mustache");

    private final Map<WordingKey, Wording> texts = new HashMap<>();

    /** Reads all of them, once. */
    public ShippedWordings() {
        try {
            ClassLoader classes = ShippedWordings.class.getClassLoader();
            for (Resource file : new PathMatchingResourcePatternResolver(classes)
                    .getResources("classpath*:/wording/*/*/*.mustache")) {
                WordingKey key = key(file.getURL().toString());
                texts.put(key, Wording.shipped(key, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordingKey key(String file) {
        Matcher path = PATH.matcher(file);
        if (!path.matches()) {
            throw new IllegalStateException("not the name of a shipped text: " + file);
        }
        String slug = Objects.requireNonNullElse(path.group(4), WordingVariant.STANDARD.slug());
        WordingVariant variant = Arrays.stream(WordingVariant.values())
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such variant: " + file));
        WordingKind kind = WordingKind.valueOf(path.group(1).toUpperCase(Locale.ROOT));
        return new WordingKey(kind, path.group(3), Locale.of(path.group(2)), variant);
    }

    /** The shipped words for exactly this language and variant. */
    public Optional<Wording> find(WordingKey key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** What words are shipped for, in no order. */
    public Set<WordingKey> keys() {
        return Set.copyOf(texts.keySet());
    }
}
