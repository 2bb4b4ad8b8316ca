/** From words to paper: XHTML becomes a PDF that archives and screen readers accept, a transfer becomes a code. */
@NullMarked
package io.quittance.notifications.letter.paper;

import org.jspecify.annotations.NullMarked;
