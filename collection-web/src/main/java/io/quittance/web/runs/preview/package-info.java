/** What a step would send, shown before anybody says yes to it. */
@NullMarked
package io.quittance.web.runs.preview;

import org.jspecify.annotations.NullMarked;
