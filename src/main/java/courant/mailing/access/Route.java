package courant.mailing.access;

import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Where a page or call stands that is about one post or one mailing.
 *
 * @param room {@code posts} or {@code mailings}
 * @param parameter the name of the path's part that holds the number
 */
record Route(String room, String parameter) {
    private static final Pattern NUMBERED =
            Pattern.compile("(?:studio|api/v1)/(?:figures/)?(posts|mailings)/\\{\\s*(\\w+)\\s*[:}].*", Pattern.DOTALL);

    static Optional<Route> of(SimpleResourceInfo target) {
        var room = target.getResourceClass().getAnnotation(Path.class);
        if (room == null) return Optional.empty();
        var numbered = NUMBERED.matcher(bare(room.value()) + "/" + bare(within(target)));
        return numbered.matches() ? Optional.of(new Route(numbered.group(1), numbered.group(2))) : Optional.empty();
    }

    private static String within(SimpleResourceInfo target) {
        try {
            var page = target.getResourceClass().getMethod(target.getMethodName(), target.parameterTypes());
            var path = page.getAnnotation(Path.class);
            return path == null ? "" : path.value();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bare(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
