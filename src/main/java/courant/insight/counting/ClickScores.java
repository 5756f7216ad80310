package courant.insight.counting;

import courant.mailing.subject.Scores;
import courant.newsletter.Newsletter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a subject test which subject people clicked behind. */
@ApplicationScoped
public class ClickScores implements Scores {
    private final Clicks clicks;

    public ClickScores(Clicks clicks) {
        this.clicks = clicks;
    }

    @Override
    public boolean countsClicks(long newsletter) {
        return Newsletter.byId(newsletter).filter(it -> it.counting().clicks()).isPresent();
    }

    @Override
    public Map<Integer, Integer> clicks(long mailing) {
        return clicks.byVariant(mailing).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Math.toIntExact(it.getValue())));
    }
}
