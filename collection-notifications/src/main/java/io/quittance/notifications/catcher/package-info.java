/** A mail server inside the program for whoever has none: it keeps every mail and sends nothing on. */
@NullMarked
package io.quittance.notifications.catcher;

import org.jspecify.annotations.NullMarked;
