/** How sure a match must be, as a finance manager decides it. */
@NullMarked
package io.quittance.web.matching.settings;

import org.jspecify.annotations.NullMarked;
