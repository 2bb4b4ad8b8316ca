/** What a person changes on a client: who it is, its contacts, who follows it, notes. */
@NullMarked
package io.quittance.web.client.edit;

import org.jspecify.annotations.NullMarked;
