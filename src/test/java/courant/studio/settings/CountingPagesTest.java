package courant.studio.settings;

import static org.assertj.core.api.Assertions.assertThat;

import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountingPagesTest {
    private final Newsletter newsletter = Drafts.newsletter();
    private final String id = String.valueOf(newsletter.id);

    @Test
    void nothing_is_counted_until_somebody_turns_it_on() {
        assertThat(now().counting().any()).isFalse();
        assertThat(Studio.page("/studio/settings/counting")).contains("Nobody is counted unless");
        Studio.sent("/studio/settings/counting", "newsletter", id, "clicks", "yes");
        assertThat(now().counting()).extracting("opens", "clicks", "kept").containsExactly(false, true, false);
        assertThat(Studio.page("/studio/settings/counting")).contains("Readers are told");
    }

    @Test
    void who_clicked_is_kept_only_where_clicks_are_counted() {
        var page = Studio.refused("/studio/settings/counting", "newsletter", id, "kept", "yes", "opens", "yes");
        assertThat(page).contains("only where clicks are counted");
        assertThat(now().counting().any()).isFalse();
    }

    private Newsletter now() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Newsletter.byId(newsletter.id).orElseThrow());
    }
}
