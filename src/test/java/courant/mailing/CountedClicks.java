package courant.mailing;

import courant.mailing.subject.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Clicks as a test says them, for newsletters of the test's own. */
@ApplicationScoped
public class CountedClicks implements Scores {
    final Set<Long> newsletters = ConcurrentHashMap.newKeySet();
    final Map<Long, Map<Integer, Integer>> mailings = new ConcurrentHashMap<>();

    @Override
    public boolean countsClicks(long newsletter) {
        return newsletters().contains(newsletter);
    }

    @Override
    public Map<Integer, Integer> clicks(long mailing) {
        return mailings.getOrDefault(mailing, Map.of());
    }

    Set<Long> newsletters() {
        return newsletters;
    }

    void say(long mailing, Map<Integer, Integer> clicks) {
        mailings.put(mailing, clicks);
    }
}
