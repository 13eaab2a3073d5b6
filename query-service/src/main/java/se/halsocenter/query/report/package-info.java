/**
 * The annual report (verksamhetsberättelse) of a centre: its page of statistics and its plan, for any year, laid out by data
 * and filled from events alone.
 */
@NullMarked
package se.halsocenter.query.report;

import org.jspecify.annotations.NullMarked;
