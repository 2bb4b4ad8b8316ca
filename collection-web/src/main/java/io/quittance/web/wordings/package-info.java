/** The words of mails, letters, text messages and talking guides: looking at them, editing them, trying them. */
@NullMarked
package io.quittance.web.wordings;

import org.jspecify.annotations.NullMarked;
