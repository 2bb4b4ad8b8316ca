/** Everything that whoever takes a debt over needs, in one file, with the proof that nothing in it was changed. */
@NullMarked
package io.quittance.notifications.dossier;

import org.jspecify.annotations.NullMarked;
