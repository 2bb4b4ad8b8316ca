package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.NoticeWords;
import io.quittance.notifications.wording.WordingSource;
import io.quittance.notifications.wording.WordingSource.Kind;
import io.quittance.notifications.wording.WordingSource.Piece;
import io.quittance.notifications.wording.edit.WordingMistake.Place;
import io.quittance.notifications.wording.edit.WordingMistake.WordingFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a formal notice must hold for it to be one: who asks whom, for which invoices and charges, payable how
 * and within how many days, and that it is a formal notice (C. civ. 1344).
 */
final class FormalNotice {

    private static final List<String> BLOCKS = List.of("parties", "invoices", "charges", "payment");

    private final Set<String> blocks = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final StringBuilder said = new StringBuilder();

    /** What stands inside a section may be left out of a letter; only charges that there are not may be. */
    private FormalNotice(String words) {
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : WordingSource.pieces(words)) {
            switch (piece.kind()) {
                case SECTION -> open.push(piece.name());
                case INVERTED -> open.push("^" + piece.name());
                case END -> open.poll();
                default -> {
                    if (open.stream()
                            .allMatch(section ->
                                    section.equals("charges") && piece.name().equals("charges"))) {
                        take(piece);
                    }
                }
            }
        }
    }

    private void take(Piece piece) {
        if (piece.kind() == Kind.BLOCK) {
            blocks.add(piece.name());
        } else if (piece.kind() == Kind.FIELD) {
            fields.add(piece.name());
        } else if (piece.kind() == Kind.TEXT) {
            said.append(piece.name()).append(' ');
        }
    }

    /** What is missing, in the order of the letter; empty: nothing. */
    static List<WordingMistake> mistakesIn(Locale language, String subject, String body) {
        FormalNotice notice = new FormalNotice(subject + "\n" + body);
        List<WordingMistake> mistakes = new ArrayList<>();
        BLOCKS.stream()
                .filter(block -> !notice.blocks.contains(block))
                .forEach(block -> mistakes.add(mistake(WordingFault.BLOCK_MISSING, block)));
        if (!notice.fields.contains(NoticeWords.DELAY)) {
            mistakes.add(mistake(WordingFault.FIELD_MISSING, NoticeWords.DELAY));
        }
        if (!NoticeWords.areIn(language, notice.said.toString())) {
            mistakes.add(mistake(
                    WordingFault.WORDS_MISSING,
                    language.getLanguage().equals("fr") ? NoticeWords.FRENCH : NoticeWords.ENGLISH));
        }
        return mistakes;
    }

    private static WordingMistake mistake(WordingFault fault, String name) {
        return new WordingMistake(false, fault, new Place(name, 1), Optional.empty());
    }
}
