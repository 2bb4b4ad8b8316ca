/** What becomes of a letter: deposited, on its way, delivered or not, each told once and in an order that can be. */
@NullMarked
package io.quittance.notifications.letter.life;

import org.jspecify.annotations.NullMarked;
