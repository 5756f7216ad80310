package courant.archive.standing;

import courant.newsletter.standing.StandingPage;
import jakarta.enterprise.context.ApplicationScoped;

/** A standing page before anybody else sees it, made by what makes it for readers. */
@ApplicationScoped
public class StandingPreview {
    private final StandingPages pages;

    public StandingPreview(StandingPages pages) {
        this.pages = pages;
    }

    /** @param page need not be kept as it stands */
    public String html(StandingPage page) {
        return pages.html(page);
    }
}
