package courant.studio.segment;

import courant.mailing.progress.MailedPost;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.studio.Faults;
import courant.subscriber.segment.Segment;
import courant.subscriber.segment.SegmentCount;
import courant.subscriber.segment.SegmentDesk;
import courant.subscriber.segment.Spoken;
import courant.subscriber.segment.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Gathers what the builder shows. */
@ApplicationScoped
class Builders {
    private static final int POSTS = 100;
    private static final int PEOPLE = 10;
    private final SegmentDesk desk;
    private final SegmentCount count;
    private final Vocabulary vocabulary;
    private final DataSource database;

    Builders(SegmentDesk desk, SegmentCount count, Vocabulary vocabulary, DataSource database) {
        this.desk = desk;
        this.count = count;
        this.vocabulary = vocabulary;
        this.database = database;
    }

    /** Not counted yet: the page is there at once, and a script asks for the number. */
    Builder open(long id, String name, Part whole, Faults faults, String newsletter) {
        return new Builder(
                id, name, whole, faults, choices(), newsletter, Optional.empty(), List.of(), sentence(whole));
    }

    /** @param people whether some are shown beside the number */
    Builder counted(long id, String name, Part whole, String newsletter, boolean people) {
        var meaning = Meaning.read(whole);
        if (meaning.segment().isEmpty()) return open(id, name, whole, meaning.faults(), newsletter);
        var segment = meaning.segment().get();
        try {
            var of = SegmentDesk.newsletter(newsletter);
            var found = desk.count(segment, newsletter);
            var some = people && found.number() > 0 ? count.some(segment, of, PEOPLE) : List.<SegmentCount.Person>of();
            return new Builder(
                    id, name, whole, Faults.NONE, choices(), newsletter, Optional.of(found), some, said(segment));
        } catch (Refused refused) {
            return open(id, name, whole, Faults.of("count", String.valueOf(refused.getMessage())), newsletter);
        }
    }

    String said(Segment segment) {
        return speaker().apply(segment);
    }

    /** Says any number of segments; the posts' titles are asked for once. */
    Function<Segment, String> speaker() {
        var titles = MailedPost.latest(POSTS, database).stream()
                .collect(Collectors.toMap(MailedPost::id, MailedPost::title));
        return segment -> Spoken.of(segment, id -> titles.getOrDefault(id, "post " + id));
    }

    private String sentence(Part whole) {
        return Meaning.read(whole).segment().map(this::said).orElse("");
    }

    private Builder.Choices choices() {
        return new Builder.Choices(
                Newsletter.all(),
                MailedPost.latest(POSTS, database),
                vocabulary.tags(),
                vocabulary.attributes(),
                vocabulary.languages());
    }
}
