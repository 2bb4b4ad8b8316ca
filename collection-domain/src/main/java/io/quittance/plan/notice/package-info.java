/** What clients are told of their plans without anybody asking. */
@NullMarked
package io.quittance.plan.notice;

import org.jspecify.annotations.NullMarked;
