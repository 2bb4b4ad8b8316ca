package io.quittance.notifications.edit;

import io.quittance.notifications.edit.Passage.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a filled-in text into what a person may write and what stays, and puts it together again. */
final class Passages {

    private static final Pattern BLOCK = Pattern.compile("\\{\\{>([a-z-]+)\\}\\}");
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");

    private Passages() {}

    /**
     * The pieces of a text, in its order; never two that a person may write next to each other.
     *
     * @param imposed paragraphs that stay as they stand
     */
    static List<Passage> of(String body, List<String> imposed) {
        List<Passage> passages = new ArrayList<>();
        Matcher block = BLOCK.matcher(body);
        int at = 0;
        while (block.find()) {
            words(body.substring(at, block.start()), imposed, passages);
            passages.add(new Passage(Kind.BLOCK, block.group(1)));
            at = block.end();
        }
        words(body.substring(at), imposed, passages);
        return List.copyOf(passages);
    }

    private static void words(String text, List<String> imposed, List<Passage> passages) {
        StringBuilder own = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(text.strip())) {
            if (imposed.contains(paragraph.strip())) {
                flush(own, passages);
                passages.add(new Passage(Kind.LEGAL, paragraph.strip()));
            } else {
                own.append(own.isEmpty() ? "" : "\n\n").append(paragraph.strip());
            }
        }
        flush(own, passages);
    }

    private static void flush(StringBuilder own, List<Passage> passages) {
        if (!own.isEmpty()) {
            passages.add(new Passage(Kind.OWN, own.toString()));
            own.setLength(0);
        }
    }

    /** The parts that a person may write, in their order. */
    static List<String> parts(List<Passage> passages) {
        return passages.stream().filter(Passage::isOwn).map(Passage::text).toList();
    }

    /**
     * The parts of another text that stand between the same blocks and legal paragraphs, an empty one where it has none there;
     * empty: it is made otherwise.
     */
    static Optional<List<String>> partsBetween(List<Passage> passages, List<Passage> other) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (Passage passage : passages) {
            boolean own = at < other.size() && other.get(at).isOwn();
            if (passage.isOwn()) {
                parts.add(own ? other.get(at++).text() : "");
            } else if (at == other.size() || !passage.isLike(other.get(at++))) {
                return Optional.empty();
            }
        }
        return at == other.size() ? Optional.of(parts) : Optional.empty();
    }

    /** The same with these parts in the place of its own. */
    static List<Passage> withParts(List<Passage> passages, List<String> parts) {
        Iterator<String> next = parts.iterator();
        return passages.stream()
                .map(passage -> passage.isOwn() ? new Passage(Kind.OWN, next.next()) : passage)
                .toList();
    }

    /** The text with these parts in the place of its own; one that is empty is left out. */
    static String joined(List<Passage> passages, List<String> parts) {
        Iterator<String> next = parts.iterator();
        return passages.stream()
                .map(passage -> passage.isOwn() ? next.next().strip() : passage.source())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
