package courant.studio.draft;

import courant.account.Account;
import courant.post.PostRevision;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who saved what, each account asked for once. */
final class Names {
    private static final String NOBODY = "Somebody";
    private final Map<Long, String> known = new HashMap<>();

    String of(@Nullable Long account) {
        return account == null ? NOBODY : known.computeIfAbsent(account, Names::find);
    }

    static String lastIn(long post) {
        return PostRevision.latest(post)
                .map(it -> it.savedBy == null ? NOBODY : find(it.savedBy))
                .orElse(NOBODY);
    }

    private static String find(long account) {
        return Account.byId(account)
                .map(it -> it.name)
                .filter(it -> !it.isBlank())
                .orElse(NOBODY);
    }
}
