package courant.mailing.access;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.platform.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Whoever is no editor works on own posts and their mailings, and a contributor only until an editor has published or
 * scheduled them. It stands before every page and call below a post's or mailing's number, so that a new one needs no thought.
 */
class OwnWork {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final CurrentAccount current;
    private final Ownership ownership;

    OwnWork(CurrentAccount current, Ownership ownership) {
        this.current = current;
        this.ownership = ownership;
    }

    @ServerRequestFilter
    public void onlyOwn(ContainerRequestContext request, SimpleResourceInfo target) {
        if (!current.is(Role.CONTRIBUTOR) || current.is(Role.EDITOR)) return;
        Route.of(target).flatMap(it -> found(it, request)).ifPresent(it -> check(it, request.getMethod()));
    }

    /** Empty where there is nothing of this number, which the page says better. */
    private Optional<Ownership.Found> found(Route route, ContainerRequestContext request) {
        var typed = request.getUriInfo().getPathParameters().getFirst(route.parameter());
        return typed == null || !typed.matches("\\d{1,18}")
                ? Optional.empty()
                : ownership.of(route.room(), Long.parseLong(typed));
    }

    private void check(Ownership.Found found, String method) {
        if (!current.id().equals(found.writer())) throw Refused.forbidden("Somebody else wrote this post.");
        if (!current.is(Role.AUTHOR) && found.isWithEditors() && !READS.contains(method)) {
            throw Refused.forbidden("An editor has scheduled or published this post. Ask one of them for changes.");
        }
    }
}
