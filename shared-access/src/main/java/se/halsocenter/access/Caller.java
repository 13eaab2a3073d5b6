package se.halsocenter.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who sends a request.
 *
 * @param actor the token's subject: an id, never a name
 * @param roles what they work as; empty for a token without any role that there is
 * @param centre the centre that the roles of one centre are held at
 * @param centres the centres whose figures an integration may take
 * @param kpis the key figures that an integration may take
 * @param until when the token ends
 */
public record Caller(
        String actor, Set<Role> roles, @Nullable String centre, Set<String> centres, Set<String> kpis, Instant until) {
    public Caller {
        roles = Set.copyOf(roles);
        centre = roles.stream().anyMatch(Role::isOfOneCentre) ? centre : null;
        centres = roles.contains(Role.INTEGRATION) ? Set.copyOf(centres) : Set.of();
        kpis = roles.contains(Role.INTEGRATION) ? Set.copyOf(kpis) : Set.of();
    }

    /** Who sends the request that this thread answers; nobody outside of requests. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof Caller caller ? caller : null);
    }

    /**
     * Who sends the request that this thread answers.
     *
     * @throws AccessDeniedException if nobody does
     */
    public static Caller required() {
        return current().orElseThrow(() -> new AccessDeniedException("no caller"));
    }

    /**
     * Anyone outside the centres who may read figures: what may be shown to everyone. Nobody signs in as them, and no
     * request is let through as theirs.
     */
    public static Caller outsideReader() {
        return new Caller(
                "outside-reader", Set.of(Role.PUBLIC_HEALTH, Role.INTEGRATION), null, Set.of(), Set.of(), Instant.MAX);
    }

    /**
     * Does something as this caller sees things, in this thread, also in the database.
     *
     * @throws IllegalStateException in a transaction: its connection has been told of somebody else
     */
    public <T> T see(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction of another caller is under way");
        }
        SecurityContext others = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new Callers.Authenticated(this));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(others);
        }
    }

    /** Whether one of the roles has the right, at the caller's own centre if it is a role of one centre. */
    public boolean has(Right right) {
        return roles.stream().anyMatch(role -> counts(role) && right.roles().contains(role));
    }

    /** Whether they have the right for what belongs to a centre. */
    public boolean has(Right right, String ofCentre) {
        return roles.stream().filter(right.roles()::contains).anyMatch(role -> switch (role) {
            case COACH, COORDINATOR, STEERING_GROUP -> ofCentre.equals(centre);
            case INTEGRATION -> centres.contains(ofCentre);
            case PUBLIC_HEALTH, AUDITOR, ADMINISTRATOR -> true;
        });
    }

    /**
     * Goes on for whoever has the right for what belongs to a centre: what they may there as somebody else is none of it.
     *
     * @throws AccessDeniedException for everyone else, whether or not there is such a centre
     */
    public void require(Right right, String ofCentre) {
        if (!has(right, ofCentre)) {
            throw new AccessDeniedException("no such right for this centre");
        }
    }

    /**
     * Goes on for whoever has the right at each of the centres that a request names beside its address.
     *
     * @throws AccessDeniedException whether or not there are such centres
     */
    public void require(Right right, Collection<String> named) {
        named.forEach(it -> require(right, it));
    }

    /** Whether they may read figures of all centres together. */
    public boolean mayReadFiguresOfAll() {
        return roles.contains(Role.PUBLIC_HEALTH) || roles.contains(Role.AUDITOR);
    }

    /**
     * Whether they may read a key figure of these centres.
     *
     * @param asked none for the whole county
     */
    public boolean mayReadFigures(String kpi, Collection<String> asked) {
        boolean ofEach = !asked.isEmpty() && asked.stream().allMatch(it -> mayReadFigure(kpi, it));
        return mayReadFiguresOfAll() || ofEach;
    }

    /**
     * Goes on for whoever may read a key figure of these centres.
     *
     * @param asked none for the whole county
     */
    public void requireFigures(String kpi, Collection<String> asked) {
        if (!mayReadFigures(kpi, asked)) {
            throw new AccessDeniedException("figures of other centres");
        }
    }

    /** Whether they may read a key figure of any centre. */
    public boolean mayReadFigures(String kpi) {
        return mayReadFiguresOfAll() || centre != null || (!centres.isEmpty() && kpis.contains(kpi));
    }

    private boolean mayReadFigure(String kpi, String ofCentre) {
        return ofCentre.equals(centre) || (centres.contains(ofCentre) && kpis.contains(kpi));
    }

    /**
     * Whether they see every figure of these centres as it is, small ones too: whoever works at the only one that is
     * asked for, and auditors.
     *
     * @param asked none for the whole county
     */
    public boolean seesAllFiguresOf(Collection<String> asked) {
        return roles.contains(Role.AUDITOR) || isOwn(asked);
    }

    /** Whether they see the single events behind figures of these centres, without whom they are about. */
    public boolean seesEventsOf(Collection<String> asked) {
        return roles.contains(Role.AUDITOR) || (isOwn(asked) && has(Right.CASES));
    }

    private boolean isOwn(Collection<String> asked) {
        return !asked.isEmpty() && asked.stream().allMatch(it -> it.equals(centre));
    }

    /** The centre whose cases they may read and write, if there is one. */
    public Optional<String> caseCentre() {
        return has(Right.CASES) ? Optional.ofNullable(centre) : Optional.empty();
    }

    /** The centres whose figures and details they may see; {@code *} for all. */
    public List<String> visibleCentres() {
        if (mayReadFiguresOfAll() || roles.contains(Role.ADMINISTRATOR)) {
            return List.of("*");
        }
        Set<String> visible = new TreeSet<>(centres);
        if (centre != null) {
            visible.add(centre);
        }
        return List.copyOf(visible);
    }

    /** Whether they may see the details of a centre. */
    public boolean sees(String ofCentre) {
        List<String> visible = visibleCentres();
        return visible.contains("*") || visible.contains(ofCentre);
    }

    /** Whether identities under protection are shown to them without more ado. */
    public boolean seesProtectedIdentities() {
        return roles.contains(Role.COACH) && centre != null;
    }

    /** The roles as events name them. */
    public String roleCodes() {
        return String.join(",", roles.stream().map(Role::code).sorted().toList());
    }

    private boolean counts(Role role) {
        return !role.isOfOneCentre() || centre != null;
    }
}
