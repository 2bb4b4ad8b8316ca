/** The scene that screen tests play in. */
@org.jspecify.annotations.NullMarked
package io.quittance.web.scene;
