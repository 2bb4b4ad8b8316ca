package io.quittance.notifications.wording.edit;

import io.quittance.notifications.wording.WordingSource;
import io.quittance.notifications.wording.edit.WordingMistake.WordingFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words as the engine will, and finds what it could not fill in. */
final class WordingCheck {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;

    private final Vocabulary vocabulary;
    private final boolean inSubject;
    private final Scope scope;
    private final List<WordingMistake> mistakes = new ArrayList<>();

    private WordingCheck(Vocabulary vocabulary, boolean inSubject) {
        this.vocabulary = vocabulary;
        this.inSubject = inSubject;
        this.scope = new Scope(vocabulary);
    }

    /** Every mistake, the subject's first, in the order of the text; empty: the words can be saved. */
    static List<WordingMistake> mistakesIn(String subject, String body, Vocabulary vocabulary) {
        List<WordingMistake> all = new ArrayList<>(new WordingCheck(vocabulary, true).read(subject, LONGEST_SUBJECT));
        all.addAll(new WordingCheck(vocabulary, false).read(body, LONGEST_BODY));
        return List.copyOf(all);
    }

    private List<WordingMistake> read(String text, int longest) {
        if (text.isBlank()) {
            add(WordingFault.EMPTY, "", 1);
        }
        if (text.length() > longest) {
            add(WordingFault.TOO_LONG, Integer.toString(longest), 1);
        }
        WordingSource.pieces(text).forEach(this::read);
        scope.unclosed().ifPresent(open -> add(WordingFault.UNCLOSED, open.name(), open.line()));
        return mistakes;
    }

    private void read(WordingSource.Piece piece) {
        String name = piece.name();
        int line = piece.line();
        switch (piece.kind()) {
            case TEXT, COMMENT -> {}
            case MISTAKE -> add(WordingFault.BRACES, name, line);
            case BLOCK -> block(name, line);
            case FIELD -> field(name, line);
            case SECTION -> scope.enter(name, line, section(name, line));
            case INVERTED -> {
                section(name, line);
                scope.enterInverted(name, line);
            }
            case END -> {
                if (!scope.leave(name)) {
                    add(WordingFault.UNOPENED, name, line);
                }
            }
        }
    }

    private void block(String name, int line) {
        if (inSubject) {
            add(WordingFault.BLOCK_IN_SUBJECT, name, line);
        } else if (!vocabulary.blocks().contains(name)) {
            add(WordingFault.UNKNOWN_BLOCK, name, line, NearestName.to(name, vocabulary.blocks()));
        } else if (scope.hidesTheWhole()) {
            add(WordingFault.BLOCK_IN_SECTION, name, line);
        }
    }

    private void field(String name, int line) {
        if (name.equals(".")) {
            if (!scope.hasItem()) {
                add(WordingFault.OUTSIDE_LIST, name, line);
            }
        } else if (name.equals("-index")) {
            outsideList(name, line);
        } else {
            Optional<Shape> found = scope.find(name);
            if (found.isEmpty()) {
                unknown(name, line);
            } else if (!found.get().isWritten()) {
                add(WordingFault.SECTION_ONLY, name, line);
            }
        }
    }

    private Optional<Shape> section(String name, int line) {
        if (name.startsWith("-") || name.equals(".")) {
            outsideList(name, line);
            return Optional.empty();
        }
        Optional<Shape> found = scope.find(name);
        if (found.isEmpty()) {
            unknown(name, line);
        }
        return found;
    }

    private void outsideList(String name, int line) {
        if (!scope.isInList()) {
            add(WordingFault.OUTSIDE_LIST, name, line);
        }
    }

    private void unknown(String name, int line) {
        if (!scope.isLost()) {
            add(WordingFault.UNKNOWN_FIELD, name, line, NearestName.to(name, scope.names()));
        }
    }

    private void add(WordingFault reason, String name, int line) {
        add(reason, name, line, Optional.empty());
    }

    private void add(WordingFault reason, String name, int line, Optional<String> nearest) {
        mistakes.add(new WordingMistake(inSubject, reason, new WordingMistake.Place(name, line), nearest));
    }
}
