package io.quittance.web.wordings;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** A place where two versions of a text differ: the lines around it, word by word. */
public record WordingChange(List<Run> runs) {

    /** Words that stayed, went or came. */
    public record Run(WordFate fate, String text) {}

    /** What became of words. */
    public enum WordFate {
        STAYED,
        WENT,
        CAME
    }

    /** Every place where they differ, from the top; lines that are the same are left out. */
    public static List<WordingChange> between(String before, String after) {
        return DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas().stream()
                .map(delta -> new WordingChange(words(
                        String.join("\n", delta.getSource().getLines()),
                        String.join("\n", delta.getTarget().getLines()))))
                .filter(change -> change.runs().stream().anyMatch(run -> run.fate() != WordFate.STAYED))
                .toList();
    }

    private static List<Run> words(String before, String after) {
        List<Run> runs = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                runs.add(new Run(
                        WordFate.STAYED, String.join("", delta.getSource().getLines())));
            } else {
                add(runs, WordFate.WENT, delta.getSource().getLines());
                add(runs, WordFate.CAME, delta.getTarget().getLines());
            }
        }
        return List.copyOf(runs);
    }

    private static void add(List<Run> runs, WordFate fate, List<String> words) {
        String text = String.join("", words);
        if (!text.isBlank()) {
            runs.add(new Run(fate, text));
        }
    }

    /** Words and the spaces between them. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)|(?=\\s)"));
    }
}
