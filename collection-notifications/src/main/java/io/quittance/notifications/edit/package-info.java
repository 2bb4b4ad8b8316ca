/** Editing the words of one message or letter before it leaves. */
@NullMarked
package io.quittance.notifications.edit;

import org.jspecify.annotations.NullMarked;
