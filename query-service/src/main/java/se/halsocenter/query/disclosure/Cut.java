package se.halsocenter.query.disclosure;

import java.util.Set;
import se.halsocenter.query.ledger.Dimension;

/**
 * One combination of values that cells are cut by.
 *
 * @param what as {@link Place#what} writes it
 */
record Cut(Set<Dimension> dimensions, String what) {}
