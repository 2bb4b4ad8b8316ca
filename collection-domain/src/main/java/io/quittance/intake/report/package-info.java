/** What became of a file: for the screens, the API and a spreadsheet. */
@NullMarked
package io.quittance.intake.report;

import org.jspecify.annotations.NullMarked;
