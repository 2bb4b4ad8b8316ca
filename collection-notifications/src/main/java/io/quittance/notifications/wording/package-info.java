/** The words of mails, letters, text messages and talking guides: as shipped, and as people edited them since. */
@NullMarked
package io.quittance.notifications.wording;

import org.jspecify.annotations.NullMarked;
