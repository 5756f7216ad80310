package courant.studio.figures;

import courant.newsletter.Newsletter;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whose figures of which days a page was asked for. */
public class Asked {
    @RestQuery
    @DefaultValue("")
    public String newsletter = "";

    @RestQuery
    @DefaultValue("")
    public String from = "";

    @RestQuery
    @DefaultValue("")
    public String to = "";

    @RestQuery
    @DefaultValue("")
    public String by = "";

    /** Null where all together are meant, or one that is gone. */
    @Nullable
    Newsletter chosen() {
        return newsletter.isBlank() ? null : Newsletter.bySlug(newsletter).orElse(null);
    }
}
