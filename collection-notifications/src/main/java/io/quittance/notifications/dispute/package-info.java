/** What is said about disputes, with files; and colleagues without an account, who answer by a link. */
@NullMarked
package io.quittance.notifications.dispute;

import org.jspecify.annotations.NullMarked;
