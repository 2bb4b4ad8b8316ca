@NullMarked
package io.quittance.web.api;

import org.jspecify.annotations.NullMarked;
