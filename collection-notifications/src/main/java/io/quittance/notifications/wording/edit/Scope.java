package io.quittance.notifications.wording.edit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where in a text we are: the sections that are open there, and so which fields can be mentioned. */
final class Scope {

    /** An open section; without content where it leads to no other fields: one on yes or no, or on what is unknown. */
    private record Open(String name, int line, Optional<Class<?>> content, boolean list, boolean known) {}

    private final Class<? extends Record> root;
    private final Set<String> layoutOnly;
    private final List<Open> open = new ArrayList<>();

    Scope(Vocabulary vocabulary) {
        this.root = vocabulary.fields();
        this.layoutOnly = vocabulary.layoutOnly();
    }

    void enter(String name, int line, Optional<Shape> shape) {
        boolean list = shape.filter(known -> known.kind() == Shape.Kind.LIST).isPresent();
        Optional<Class<?>> content =
                shape.filter(known -> known.kind() != Shape.Kind.YES_OR_NO).map(Shape::content);
        open.add(new Open(name, line, content, list, shape.isPresent()));
    }

    /** An inverted section: nothing is there, so its fields are those around it. */
    void enterInverted(String name, int line) {
        open.add(new Open(name, line, Optional.empty(), false, true));
    }

    /** False when the section that ends is not the one opened last. */
    boolean leave(String name) {
        if (open.isEmpty() || !open.getLast().name().equals(name)) {
            return false;
        }
        open.removeLast();
        return true;
    }

    /** The section opened last, with the line it opens on. */
    Optional<WordingMistake.Place> unclosed() {
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new WordingMistake.Place(
                        open.getLast().name(), open.getLast().line()));
    }

    /** Whether a section on an unknown field is open: what could be mentioned in it, nobody knows. */
    boolean isLost() {
        return open.stream().anyMatch(section -> !section.known());
    }

    /** Whether <code>{{.}}</code> stands for a text. */
    boolean hasItem() {
        return contents().findFirst().filter(content -> !content.isRecord()).isPresent();
    }

    /** Whether there are a first and a last. */
    boolean isInList() {
        return open.stream().anyMatch(Open::list);
    }

    /** Whether a name of the whole means something else here: a block would read it wrongly. */
    boolean hidesTheWhole() {
        List<String> whole = names(root).toList();
        return open.stream()
                .flatMap(section -> section.content().stream())
                .filter(Class::isRecord)
                .flatMap(Scope::names)
                .anyMatch(whole::contains);
    }

    /** The field of this name, looked for from the innermost section outwards. */
    Optional<Shape> find(String name) {
        String[] parts = name.split("\\.");
        Optional<Shape> found = Stream.concat(contents(), Stream.of(root))
                .filter(group -> group != root || !layoutOnly.contains(parts[0]))
                .flatMap(group -> component(group, parts[0]).stream())
                .findFirst();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            found = found.filter(Shape::hasParts).flatMap(group -> component(group.content(), part));
        }
        return found;
    }

    /** Every name that can be written here, those of groups with their parts. */
    List<String> names() {
        return Stream.concat(contents(), Stream.of(root))
                .filter(Class::isRecord)
                .flatMap(group -> names(group, ""))
                .filter(name -> !layoutOnly.contains(name.replaceAll("\\..*", "")))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Stream<Class<?>> contents() {
        return open.reversed().stream().flatMap(section -> section.content().stream());
    }

    private static Optional<Shape> component(Class<?> group, String name) {
        return group.isRecord()
                ? Arrays.stream(group.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .map(Shape::of)
                : Optional.empty();
    }

    private static Stream<String> names(Class<?> group) {
        return Arrays.stream(group.getRecordComponents()).map(RecordComponent::getName);
    }

    private static Stream<String> names(Class<?> group, String prefix) {
        return Arrays.stream(group.getRecordComponents()).flatMap(component -> {
            Shape shape = Shape.of(component);
            String name = prefix + component.getName();
            return shape.hasParts()
                    ? Stream.concat(Stream.of(name), names(shape.content(), name + '.'))
                    : Stream.of(name);
        });
    }
}
