package courant.insight.counting;

import courant.mailing.Decider;
import courant.mailing.subject.Scores;
import courant.newsletter.Newsletter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a subject test which subject people clicked behind. */
@ApplicationScoped
public class ClickScores implements Scores {
    private final Clicks clicks;

    public ClickScores(Clicks clicks) {
        this.clicks = clicks;
    }

    @Override
    public Decider decider() {
        return Decider.CLICKS;
    }

    @Override
    public Optional<String> obstacle(long newsletter) {
        return Newsletter.byId(newsletter).filter(it -> it.counting().clicks()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Clicks are not counted for this newsletter. Turn that on in the settings, or decide yourself.");
    }

    @Override
    public Map<Integer, Integer> byVariant(long mailing) {
        return clicks.byVariant(mailing).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Math.toIntExact(it.getValue())));
    }
}
