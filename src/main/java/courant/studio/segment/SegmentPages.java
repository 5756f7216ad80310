package courant.studio.segment;

import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import courant.subscriber.segment.SavedSegment;
import courant.subscriber.segment.Segment;
import courant.subscriber.segment.SegmentDesk;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;

/** Saved segments, and the builder that makes them. */
@Path("/studio/segments")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SegmentPages {
    private final SegmentDesk desk;
    private final Builders builders;

    SegmentPages(SegmentDesk desk, Builders builders) {
        this.desk = desk;
        this.builders = builders;
    }

    /** A saved one in the list. */
    record Line(SavedSegment it, String sentence) {}

    /** @param removed the one that can be brought back; 0 for none */
    @CheckedTemplate(basePath = "studio")
    record SegmentsPage(List<Line> segments, long removed) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio")
    record SegmentPage(Builder it) implements TemplateInstance {}

    /** What a script puts into the page. */
    @CheckedTemplate(basePath = "studio")
    record SegmentParts(Builder it) implements TemplateInstance {}

    @GET
    public Response list(@RestQuery @DefaultValue("0") long removed) {
        var said = builders.speaker();
        var lines = SavedSegment.everyOne().stream()
                .map(it -> new Line(it, said.apply(it.definition)))
                .toList();
        return Answers.page(new SegmentsPage(lines, removed));
    }

    @GET
    @Path("new")
    public Response fresh() {
        var whole = Part.group("all", List.of(Part.empty())).placed("0");
        return Answers.page(new SegmentPage(builders.open(0, "", whole, Faults.NONE, "")));
    }

    @GET
    @Path("{id: \\d+}")
    public Response one(long id) {
        var it = SavedSegment.known(id);
        return Answers.page(new SegmentPage(builders.open(id, it.name, Parts.whole(it.definition), Faults.NONE, "")));
    }

    /** Each button but "Save": the page again, with one more condition or without it, and counted. Keeps nothing. */
    @POST
    @Path("draft")
    public Response draft(MultivaluedMap<String, String> form) {
        return Answers.page(new SegmentPage(counted(form, true)));
    }

    /** The same for a script, which puts the parts into the page that stands. */
    @POST
    @Path("parts")
    public Response parts(MultivaluedMap<String, String> form) {
        return Answers.page(new SegmentParts(counted(form, true)));
    }

    @POST
    public Response save(MultivaluedMap<String, String> form) {
        return kept(0, form, segment -> desk.save(text(form, "name"), segment));
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(long id, MultivaluedMap<String, String> form) {
        return kept(id, form, segment -> desk.change(id, text(form, "name"), segment));
    }

    @POST
    @Path("{id: \\d+}/removal")
    public Response remove(long id) {
        desk.remove(id);
        return Answers.seeOther("/studio/segments?removed=" + id);
    }

    @POST
    @Path("{id: \\d+}/return")
    public Response bringBack(long id) {
        desk.bringBack(id);
        return Answers.seeOther("/studio/segments?done=brought-back");
    }

    private interface Keeping {
        void keep(Segment segment);
    }

    private Response kept(long id, MultivaluedMap<String, String> form, Keeping keeping) {
        var whole = TypedParts.read(form);
        var meaning = Meaning.read(whole);
        if (meaning.segment().isEmpty()) return again(id, form, whole, meaning.faults());
        try {
            keeping.keep(meaning.segment().get());
            return Answers.seeOther("/studio/segments?done=saved");
        } catch (BadInput fault) {
            var field = fault.field().equals("name") ? "name" : "count";
            return again(id, form, whole, Faults.of(field, String.valueOf(fault.getMessage())));
        }
    }

    private Response again(long id, MultivaluedMap<String, String> form, Part whole, Faults faults) {
        return Answers.refused(
                new SegmentPage(builders.open(id, text(form, "name"), whole, faults, text(form, "newsletter"))));
    }

    private Builder counted(MultivaluedMap<String, String> form, boolean people) {
        return builders.counted(id(form), text(form, "name"), TypedParts.read(form), text(form, "newsletter"), people);
    }

    private static long id(MultivaluedMap<String, String> form) {
        var id = text(form, "id");
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "");
    }
}
