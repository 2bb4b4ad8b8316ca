@org.jspecify.annotations.NullMarked
package io.quittance.intake;
