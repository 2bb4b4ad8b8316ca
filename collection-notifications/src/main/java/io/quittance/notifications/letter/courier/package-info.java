/** Letters that leave by somebody else's hand: a mailing house, or a provider of electronic registered letters. */
@NullMarked
package io.quittance.notifications.letter.courier;

import org.jspecify.annotations.NullMarked;
