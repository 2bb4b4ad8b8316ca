/** How the installation is doing: a page for administrators, health for load balancers, figures for monitoring programs. */
@NullMarked
package io.quittance.web.status;

import org.jspecify.annotations.NullMarked;
