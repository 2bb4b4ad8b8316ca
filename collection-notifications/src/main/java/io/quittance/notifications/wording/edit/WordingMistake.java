package io.quittance.notifications.wording.edit;

import java.util.Optional;

/**
 * Why words cannot be saved.
 *
 * @param inSubject whether it stands in the subject, else in the body
 * @param at the field, section or block, and its line
 * @param nearest the name that was probably meant
 */
public record WordingMistake(boolean inSubject, WordingFault fault, Place at, Optional<String> nearest) {

    /** A name on a line, which is 1 for the first. */
    public record Place(String name, int line) {}

    /** What is wrong. */
    public enum WordingFault {
        /** Nothing is written. */
        EMPTY,
        /** Longer than can be sent. */
        TOO_LONG,
        /** Braces that make no field. */
        BRACES,
        /** There is no such field here. */
        UNKNOWN_FIELD,
        /** There is such a field, but it is a list, a group or a yes or no: only a section can be made of it. */
        SECTION_ONLY,
        /** There is no such block. */
        UNKNOWN_BLOCK,
        /** A block inside a section in which names mean something else. */
        BLOCK_IN_SECTION,
        /** A block in a subject. */
        BLOCK_IN_SUBJECT,
        /** A section that does not end. */
        UNCLOSED,
        /** An end without its beginning, or of another section than the last that began. */
        UNOPENED,
        /** A point, or a first or last, outside of a list. */
        OUTSIDE_LIST,
        /** A block that a formal notice must hold, outside of any section. */
        BLOCK_MISSING,
        /** A field that a formal notice must hold, outside of any section. */
        FIELD_MISSING,
        /** A formal notice that does not say it is one. */
        WORDS_MISSING
    }
}
