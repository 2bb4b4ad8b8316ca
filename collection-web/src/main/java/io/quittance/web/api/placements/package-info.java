/** Placements for the programs of agencies: how they stand, what is told and remitted. */
@NullMarked
package io.quittance.web.api.placements;

import org.jspecify.annotations.NullMarked;
