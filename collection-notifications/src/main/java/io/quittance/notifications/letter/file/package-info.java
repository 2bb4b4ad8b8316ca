/** Files that tell what became of letters: of the post, of a mailing house, or of one's own hand. */
@NullMarked
package io.quittance.notifications.letter.file;

import org.jspecify.annotations.NullMarked;
