/**
 * Publications (publiceringar): figures frozen at a place in the log, the same bytes for ever, and what has moved them
 * since (docs/adr/0027).
 */
@NullMarked
package se.halsocenter.query.publication;

import org.jspecify.annotations.NullMarked;
