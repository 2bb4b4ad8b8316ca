package io.quittance.web.errors;

import io.quittance.dunning.run.RunInThePastException;
import io.quittance.insight.BadCursorException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the domain refuses, as the page that explains it. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

    /** A number or an id in the address that leads to nothing here. */
    @ExceptionHandler(NoSuchElementException.class)
    void nothingThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** An address that was altered, kept too long, or taken from a list in another order. */
    @ExceptionHandler({BadCursorException.class, RunInThePastException.class})
    void addressOfNoUse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Somebody else changed the same thing in the meantime. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    void changedInTheMeantime(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
