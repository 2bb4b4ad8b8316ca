package io.quittance.web.api.problem;

/**
 * What is wrong with one field or parameter of a request, an entry of a problem's {@code errors}.
 *
 * @param field as it is named in the request, with a path where it stands deeper ({@code rows[2].amount})
 * @param message what was expected
 */
record FieldProblem(String field, String message) {}
