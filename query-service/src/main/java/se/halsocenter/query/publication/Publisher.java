package se.halsocenter.query.publication;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import se.halsocenter.access.Caller;
import se.halsocenter.access.Right;
import se.halsocenter.access.Role;

/**
 * Who publishes.
 *
 * @param centre for which; absent for the region
 * @param actor the token's subject
 * @param roles as what
 */
record Publisher(@Nullable String centre, String actor, String roles) {

    /**
     * The caller, for their centre if the figures are all of it, else for the region.
     *
     * @param centres those of each question, none for the county
     * @throws AccessDeniedException for whoever may not publish them
     */
    static Publisher of(Caller caller, Collection<List<String>> centres) {
        List<String> named = centres.stream().flatMap(List::stream).distinct().toList();
        boolean county = centres.stream().anyMatch(List::isEmpty);
        caller.require(Right.PUBLISHING, named);
        if (county && !caller.roles().contains(Role.PUBLIC_HEALTH)) {
            throw new AccessDeniedException("figures of the county");
        }
        boolean own = !county && named.equals(Stream.ofNullable(caller.centre()).toList());
        return new Publisher(own ? caller.centre() : null, caller.actor(), caller.roleCodes());
    }
}
