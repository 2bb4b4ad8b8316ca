package io.quittance.web.api.problem;

import io.quittance.charge.MissingRateException;
import io.quittance.charge.RateUnderFloorException;
import io.quittance.dunning.run.RunInThePastException;
import io.quittance.insight.BadCursorException;
import io.quittance.payment.OrderKey;
import io.quittance.payment.Payment.NotTakenBackException;
import io.quittance.statement.reading.source.UnreadableStatementException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem a failure is: its status, what happened in a sentence, and the fields to blame. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static ProblemDetail of(Exception failure) {
        return switch (failure) {
            case InvalidFieldException e -> invalid(new FieldProblem(e.field(), e.expected()));
            case UnknownNumberException e ->
                withErrors(HttpStatus.NOT_FOUND, e.detail(), List.of(new FieldProblem(e.thing(), e.detail())));
            case HttpMessageNotReadableException e -> UnreadableBody.problem(e);
            case MethodArgumentNotValidException e -> invalid(e);
            case HandlerMethodValidationException e -> invalid(e);
            case MethodArgumentTypeMismatchException e ->
                invalid(new FieldProblem(e.getName(), Expected.of(e.getRequiredType())));
            case MissingServletRequestParameterException e ->
                invalid(new FieldProblem(e.getParameterName(), "required"));
            case MissingServletRequestPartException e -> invalid(new FieldProblem(e.getRequestPartName(), "required"));
            case BadCursorException e ->
                invalid(new FieldProblem("cursor", "expected what this list answered as \"next\""));
            case RunInThePastException e -> {
                String detail =
                        "The last run was on %s: a run on %s is no longer possible.".formatted(e.last(), e.on());
                yield withErrors(
                        HttpStatus.CONFLICT,
                        detail,
                        List.of(new FieldProblem("on", "expected %s or later".formatted(e.last()))));
            }
            case NotTakenBackException e -> ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, text(e));
            case OrderKey.TakenException e ->
                withErrors(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        text(e),
                        List.of(new FieldProblem("Idempotency-Key", "expected a key of this payment alone")));
            case RateUnderFloorException e -> {
                String floor = e.floorPercent().toPlainString();
                FieldProblem refused = new FieldProblem(
                        "contractRate", "expected %s or more: the floor of %s".formatted(floor, e.semester()));
                yield withErrors(HttpStatus.UNPROCESSABLE_CONTENT, text(e), List.of(refused));
            }
            case MissingRateException e ->
                withErrors(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        text(e),
                        List.of(new FieldProblem(
                                e.kind().name(), "not known for %s: nothing is guessed".formatted(e.semester()))));
            case UnreadableStatementException e -> refused(e);
            case ConflictException e -> ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.detail());
            case OptimisticLockingFailureException e ->
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "Somebody else changed this in the meantime: read it again.");
            case MaxUploadSizeExceededException e ->
                withErrors(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The file is too large.",
                        List.of(new FieldProblem("file", "expected a smaller file")));
            case MultipartException e ->
                withErrors(
                        HttpStatus.BAD_REQUEST,
                        "Expected multipart/form-data with a part named \"file\".",
                        List.of(new FieldProblem("file", "required")));
            case ErrorResponse e -> e.getBody();
            default -> unforeseen(failure);
        };
    }

    static ProblemDetail invalid(FieldProblem... errors) {
        String detail = errors[0].field().isEmpty()
                ? errors[0].message()
                : "%s: %s".formatted(errors[0].field(), errors[0].message());
        return withErrors(HttpStatus.BAD_REQUEST, detail, List.of(errors));
    }

    private static ProblemDetail invalid(MethodArgumentNotValidException e) {
        return invalid(e.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? new FieldProblem(
                                field.getField(), field.isBindingFailure() ? "expected a whole number" : text(error))
                        : new FieldProblem("", text(error)))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toArray(FieldProblem[]::new));
    }

    private static ProblemDetail invalid(HandlerMethodValidationException e) {
        return invalid(e.getParameterValidationResults().stream()
                .flatMap(result ->
                        result.getResolvableErrors().stream().map(error -> new FieldProblem(name(result), text(error))))
                .toArray(FieldProblem[]::new));
    }

    private static ProblemDetail refused(UnreadableStatementException e) {
        FieldProblem refused = new FieldProblem("file", "expected " + e.expected());
        ProblemDetail problem = withErrors(HttpStatus.UNPROCESSABLE_CONTENT, text(e), List.of(refused));
        problem.setProperty("code", e.reason().name());
        problem.setProperty("line", e.line());
        problem.setProperty("place", e.place());
        problem.setProperty("expected", e.expected());
        problem.setProperty("found", e.found());
        return problem;
    }

    private static String name(ParameterValidationResult result) {
        return Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
    }

    private static String text(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    private static String text(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "not valid");
    }

    /** The log and the caller get the same short reference, and the caller nothing else. */
    private static ProblemDetail unforeseen(Exception failure) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt(), 6);
        log.error("failure {} of the API", reference, failure);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something failed on our side; nothing was changed.");
        problem.setProperty("reference", reference);
        return problem;
    }

    private static ProblemDetail withErrors(HttpStatus status, String detail, List<FieldProblem> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return problem;
    }
}
