package io.quittance.web.frame;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was done, said beside the place where it was done ({@code parts/note :: at('place')}).
 *
 * @param place the part of the page that shows it
 * @param key the message that says it
 * @param values what the message's {0}, {1} … stand for, already in the reader's format
 */
public record Note(String place, Tone kind, String key, List<Object> values) implements Serializable {

    /** How a note is coloured. */
    public enum Tone {
        DONE,
        WAIT,
        BAD
    }

    /** It was done. */
    public static Note done(String place, String key, Object... values) {
        return new Note(place, Tone.DONE, key, List.of(values));
    }

    /** It was done, and something about it wants attention. */
    public static Note wait(String place, String key, Object... values) {
        return new Note(place, Tone.WAIT, key, List.of(values));
    }

    /** It was not done. */
    public static Note bad(String place, String key, Object... values) {
        return new Note(place, Tone.BAD, key, List.of(values));
    }

    /** Shows this note on the page that the answer redirects to. */
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute("note", this);
    }
}
