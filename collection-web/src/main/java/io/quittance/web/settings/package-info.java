/** The settings of the creditor. */
@NullMarked
package io.quittance.web.settings;

import org.jspecify.annotations.NullMarked;
