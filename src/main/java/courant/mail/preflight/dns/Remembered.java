package courant.mail.preflight.dns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/** Asks the same only once in a while: short enough that an author who publishes a record sees it. */
public final class Remembered implements Resolver {
    private static final Duration FOR = Duration.ofSeconds(20);
    private static final int MOST = 2_000;

    private final LoadingCache<Question, Answer> answers;

    private record Question(String name, RecordKind kind) {}

    public Remembered(Resolver dns) {
        answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(FOR)
                .build(it -> dns.look(it.name(), it.kind()));
    }

    @Override
    public Answer look(String name, RecordKind kind) {
        return answers.get(new Question(name, kind));
    }
}
