package io.quittance.web.letters;

import io.quittance.notifications.letter.queue.LetterRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/**
 * Which letters of a batch were posted, and when, as a person typed it.
 *
 * @param chosen ids of the letters
 * @param numbers the post's number by letter, as typed beside it
 * @param list numbers in the order of the envelopes, one a line, for the registered letters without one beside them
 * @param on the day
 */
record PostingForm(List<String> chosen, Map<String, String> numbers, String list, String on) {

    private static final String NUMBER = "number-";

    static PostingForm of(MultiValueMap<String, String> typed) {
        Map<String, String> numbers = new LinkedHashMap<>();
        typed.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(NUMBER)) {
                numbers.put(name.substring(NUMBER.length()), value.strip());
            }
        });
        return new PostingForm(
                Objects.requireNonNullElse(typed.get("letter"), List.of()),
                numbers,
                Objects.requireNonNullElse(typed.getFirst("list"), ""),
                Objects.requireNonNullElse(typed.getFirst("on"), ""));
    }

    /** What was typed beside a letter. */
    public String number(long letter) {
        return numbers.getOrDefault(Long.toString(letter), "");
    }

    public boolean chose(long letter) {
        return chosen.contains(Long.toString(letter));
    }

    /** Numbers on the list that no letter is left for, or letters without one: both are mistakes. */
    boolean fits(List<LetterRow> letters) {
        long without = letters.stream()
                .filter(letter -> chose(letter.id())
                        && letter.isRegistered()
                        && number(letter.id()).isEmpty())
                .count();
        return list.isBlank() || without == lines().size();
    }

    /** By letter, in the order of the envelopes; an empty text: a simple letter, or a number that comes later. */
    Map<Long, String> posted(List<LetterRow> letters) {
        Deque<String> next = lines();
        Map<Long, String> posted = new LinkedHashMap<>();
        for (LetterRow letter : letters) {
            if (chose(letter.id())) {
                String typed = number(letter.id());
                boolean fromList = letter.isRegistered() && typed.isEmpty() && !next.isEmpty();
                posted.put(letter.id(), fromList ? next.pop() : typed);
            }
        }
        return posted;
    }

    private Deque<String> lines() {
        return new ArrayDeque<>(
                list.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }
}
