package se.halsocenter.query.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that is parked, so that figures may lack it.
 *
 * @param streamType the type of its stream, such as {@code referral}
 * @param centre whose stream it is, absent where that is not known
 */
public record Missing(String streamType, @Nullable String centre) {}
