package courant.studio.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.account.people.AuditTrail;
import courant.account.people.AuditTrail.Deed;
import courant.account.people.PersonView;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestQuery;

/** Who did what, the newest first. */
@Path("/studio/settings/audit")
@RolesAllowed("owner")
@RunOnVirtualThread
public class AuditPages {
    private static final int SHOWN = 50;
    private static final Pattern NUMBERED = Pattern.compile("(post|mailing|subscriber) (\\d+)");

    private final AuditTrail trail;
    private final DataSource database;
    private final ObjectMapper json;

    public AuditPages(AuditTrail trail, DataSource database, ObjectMapper json) {
        this.trail = trail;
        this.database = database;
        this.json = json;
    }

    /** @param path where the subject stands in the studio; empty where it has no page */
    public record Line(Instant at, String who, String action, String subject, String path, String detail) {}

    @CheckedTemplate(basePath = "studio")
    record AuditPage(List<Line> deeds, List<PersonView> people, long who, long next) implements TemplateInstance {}

    @GET
    public Response list(@RestQuery long who, @RestQuery @DefaultValue("9223372036854775807") long before) {
        var rows = trail.before(before, who == 0 ? Optional.empty() : Optional.of(who), SHOWN + 1);
        var shown = rows.size() > SHOWN ? rows.subList(0, SHOWN) : rows;
        var next = rows.size() > SHOWN ? shown.getLast().id() : 0;
        var lines = shown.stream().map(this::line).toList();
        return Answers.page(new AuditPage(lines, PersonView.after(database, 0, 500), who, next));
    }

    private Line line(Deed it) {
        var numbered = NUMBERED.matcher(it.subject());
        var path = numbered.matches() ? "/studio/" + numbered.group(1) + "s/" + numbered.group(2) : "";
        return new Line(it.at(), it.who(), it.action(), it.subject(), path, words(it.detail()));
    }

    private String words(String detail) {
        if (detail.isEmpty()) return "";
        try {
            return json.readValue(detail, new TypeReference<Map<String, Object>>() {}).entrySet().stream()
                    .map(it -> it.getKey() + ": " + it.getValue())
                    .collect(Collectors.joining(" · "));
        } catch (JsonProcessingException e) {
            return detail;
        }
    }
}
