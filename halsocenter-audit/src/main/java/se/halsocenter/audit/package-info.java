/** The command line for auditors: exports the log with its proofs, verifies such a file offline, and replays it. */
@NullMarked
package se.halsocenter.audit;

import org.jspecify.annotations.NullMarked;
