package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.SiteView;
import courant.platform.Site;
import jakarta.enterprise.context.ApplicationScoped;

/** A sign-up form with words that are not kept yet, made by what makes it for readers. */
@ApplicationScoped
public class SignUpPreview {
    private final Site site;

    public SignUpPreview(Site site) {
        this.site = site;
    }

    public String html(Newsletter newsletter, SignUpWords words) {
        var about = SiteView.about(newsletter, site);
        var shell = about.with(words.filled(about.words()));
        var form = SubscribeView.of(SignUpForm.filled(newsletter.slug, ""));
        return shell.say(new EmbedPages.EmbedPage(shell, form, "")).render();
    }
}
