package io.quittance.web.api.problem;

/** A client, an invoice or the like that the books do not hold: answered as 404, with its number. */
public final class UnknownNumberException extends RuntimeException {

    private final String thing;

    /**
     * @param thing what was looked for, such as {@code client}: also the field or parameter that named it
     */
    public UnknownNumberException(String thing, Object number) {
        super("There is no %s \"%s\".".formatted(thing, number));
        this.thing = thing;
    }

    String thing() {
        return thing;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
