/** Editing one message or letter before a yes lets it leave. */
@NullMarked
package io.quittance.web.runs.text;

import org.jspecify.annotations.NullMarked;
