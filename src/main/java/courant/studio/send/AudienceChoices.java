package courant.studio.send;

import courant.mailing.Audience;
import courant.mailing.progress.MailedPost;
import courant.subscriber.segment.SavedSegment;
import courant.subscriber.segment.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Whom a post can be sent to.
 *
 * @param planned in words, whom it is scheduled for; empty where that is everybody or nothing
 */
public record AudienceChoices(List<Choice> saved, String planned) {
    private static final int POSTS = 100;

    /** A saved segment. */
    public record Choice(long id, String name) {}

    static AudienceChoices of(Optional<Audience> planned, DataSource database) {
        var saved = SavedSegment.everyOne().stream()
                .map(it -> new Choice(it.id(), it.name))
                .toList();
        return new AudienceChoices(
                saved,
                planned.filter(it -> !it.everybody())
                        .map(it -> words(it, database))
                        .orElse(""));
    }

    static String words(Audience audience, DataSource database) {
        var meant = audience.name() == null ? Spoken.of(audience.meant(), title(database)) : audience.name();
        if (audience.without().isEmpty()) return String.valueOf(meant);
        return meant
                + audience.without().stream()
                        .map(it -> it.name() == null ? Spoken.of(it.segment(), title(database)) : it.name())
                        .collect(Collectors.joining(", ", ", without ", ""));
    }

    private static LongFunction<String> title(DataSource database) {
        return id -> MailedPost.latest(POSTS, database).stream()
                .filter(it -> it.id() == id)
                .map(MailedPost::title)
                .findFirst()
                .orElse("post " + id);
    }
}
