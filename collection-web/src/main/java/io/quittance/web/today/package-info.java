/** Where the day starts: what a person has to do, and the first start with empty books. */
@NullMarked
package io.quittance.web.today;

import org.jspecify.annotations.NullMarked;
