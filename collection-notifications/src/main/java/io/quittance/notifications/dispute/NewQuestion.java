package io.quittance.notifications.dispute;

/**
 * What a colleague without an account is asked.
 *
 * @param language of the mail and of the page: {@code fr} or {@code en}
 * @param days how long the link can be used, at least one
 */
public record NewQuestion(String name, String email, String question, String language, int days) {

    /** Days at most. */
    public static final int LONGEST = 60;

    public NewQuestion {
        name = name.strip();
        email = email.strip();
        question = question.strip();
        if (name.isEmpty() || question.isEmpty() || days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("expected a name, a question and 1 to " + LONGEST + " days");
        }
    }
}
