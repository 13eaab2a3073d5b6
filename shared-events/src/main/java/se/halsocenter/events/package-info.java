/**
 * What happened, as facts that are stored for ever: codes, ids, dates and numbers, and the names of organisations,
 * groups and open activities; never a person's identity and never free text about a person.
 *
 * <p>The package knows nothing but the JDK. Stored names and revisions stand in {@link
 * se.halsocenter.events.EventTypes}. Dates without a time of day are calendar days in Europe/Stockholm.
 */
@NullMarked
package se.halsocenter.events;

import org.jspecify.annotations.NullMarked;
