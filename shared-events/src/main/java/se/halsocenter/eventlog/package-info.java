/** The event log: schema, storage engine, serializer and all wiring of Axon that both services share. */
@NullMarked
package se.halsocenter.eventlog;

import org.jspecify.annotations.NullMarked;
