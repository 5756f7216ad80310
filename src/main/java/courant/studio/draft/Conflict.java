package courant.studio.draft;

import courant.post.Post;
import courant.post.PostRevision;
import courant.post.compare.Comparison;
import courant.post.compare.Merge;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text that lost, the post's text, and both brought together as far as no person is needed.
 *
 * @param mine what lost, {@code theirs} what stands
 * @param they who saved what stands
 * @param theirChanges since the text that both began with, and {@code myChanges}
 * @param text the whole, to be put right by hand
 */
public record Conflict(
        Post post,
        PostRevision mine,
        String they,
        Instant at,
        Choice title,
        Choice subtitle,
        Merge merge,
        Comparison theirChanges,
        Comparison myChanges,
        Map<String, String> besides,
        String text) {

    /** One line of which there are two. */
    public record Choice(String base, String mine, String theirs) {
        public boolean open() {
            return !mine.equals(theirs);
        }

        /** What only one of them changed is taken from that one. */
        public boolean prefersTheirs() {
            return mine.equals(base) && !theirs.equals(base);
        }

        String taken(String chosen) {
            return chosen.equals("theirs") || (chosen.isEmpty() && prefersTheirs()) ? theirs : mine;
        }
    }

    static Conflict of(Post post, PostRevision mine) {
        var base = mine.base().orElse(null);
        var baseBody = base == null ? "" : base.body;
        var merge = Merge.of(baseBody, mine.body, post.body);
        return new Conflict(
                post,
                mine,
                Names.lastIn(post.id),
                post.updatedAt,
                new Choice(base == null ? "" : base.title, mine.title, post.title),
                new Choice(base == null ? "" : base.subtitle, mine.subtitle, post.subtitle),
                merge,
                Comparison.of(baseBody, post.body),
                Comparison.of(baseBody, mine.body),
                Objects.requireNonNullElse(mine.besides, Map.of()),
                merge.both());
    }

    Conflict typed(String text) {
        return new Conflict(
                post,
                mine,
                they,
                at,
                title,
                subtitle,
                merge,
                theirChanges,
                myChanges,
                besides,
                text.isEmpty() ? this.text : text);
    }

    String title(String chosen) {
        return title.taken(chosen);
    }

    String subtitle(String chosen) {
        return subtitle.taken(chosen);
    }

    /** The merged text with each clash settled as it was chosen. */
    String body(Settlement chosen) {
        return merge.parts().stream()
                .map(part -> switch (part) {
                    case Merge.Agreed it -> it.text();
                    case Merge.Clash it -> settled(it, chosen.clash(it.number()));
                })
                .collect(Collectors.joining());
    }

    private static String settled(Merge.Clash it, String chosen) {
        return switch (chosen) {
            case "mine" -> it.mine();
            case "theirs" -> it.theirs();
            default -> it.both();
        };
    }
}
