package courant.mailing;

import courant.mailing.subject.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Clicks as a test says them, for newsletters of the test's own. */
@ApplicationScoped
public class CountedClicks implements Scores {
    final Set<Long> newsletters = ConcurrentHashMap.newKeySet();
    final Map<Long, Map<Integer, Integer>> mailings = new ConcurrentHashMap<>();

    @Override
    public Decider decider() {
        return Decider.CLICKS;
    }

    @Override
    public Optional<String> obstacle(long newsletter) {
        return newsletters().contains(newsletter) ? Optional.empty() : Optional.of("Clicks are not counted.");
    }

    @Override
    public Map<Integer, Integer> byVariant(long mailing) {
        return mailings.getOrDefault(mailing, Map.of());
    }

    Set<Long> newsletters() {
        return newsletters;
    }

    void say(long mailing, Map<Integer, Integer> clicks) {
        mailings.put(mailing, clicks);
    }
}
