/** What an agency tells and remits. */
@NullMarked
package io.quittance.placement.news;

import org.jspecify.annotations.NullMarked;
