/** The query side: the ledger, the figures drawn from it, and how they are asked for. */
@NullMarked
package se.halsocenter.query;

import org.jspecify.annotations.NullMarked;
