/**
 * Statistics as bookkeeping: every figure comes from one table of signed lines, drawn from the log and rebuildable at
 * any time. {@link se.halsocenter.query.ledger.Entries} says what a history amounts to; a new event books the
 * difference that it makes.
 */
@NullMarked
package se.halsocenter.query.ledger;

import org.jspecify.annotations.NullMarked;
