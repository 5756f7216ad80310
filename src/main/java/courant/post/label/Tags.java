package courant.post.label;

import courant.platform.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds tags: by what an editor types, by the address of a page. */
public final class Tags {
    private static final String STANDS = "removedAt is null and mergedInto is null and ";

    private Tags() {}

    public static Optional<Tag> byId(long id) {
        return Tag.findByIdOptional(id);
    }

    public static Tag standing(long id) {
        return byId(id).filter(Tag::stands)
                .orElseThrow(() -> Refused.notFound("There is no tag with this number; perhaps it was merged."));
    }

    /** Whatever has this address, or had it before. */
    public static Optional<Tag> at(String slug) {
        Optional<Tag> standing = Tag.find(STANDS + "slug = ?1", slug).firstResultOptional();
        if (standing.isPresent()) return standing;
        Optional<Tag> merged = Tag.find("mergedInto is not null and slug = ?1 order by id desc", slug)
                .firstResultOptional();
        return merged.or(() -> Kind.TAG.former().target(slug).flatMap(Tags::byId))
                .flatMap(Tag::now);
    }

    /** By its name in whatever letters, or by the name of one that was merged into it. */
    public static Optional<Tag> called(String name) {
        return standing(name).or(() -> {
            Optional<Tag> merged = Tag.find(
                            "removedAt is null and mergedInto is not null and lower(name) = lower(?1) order by id desc",
                            name)
                    .firstResultOptional();
            return merged.flatMap(Tag::now);
        });
    }

    static Optional<Tag> standing(String name) {
        return Tag.find(STANDS + "lower(name) = lower(?1)", name).firstResultOptional();
    }

    /** The names as they are written back to whoever typed them; unknown ones stay. */
    public static List<String> known(List<String> names) {
        return names.stream()
                .map(name -> called(name).map(it -> it.name).orElse(name))
                .distinct()
                .toList();
    }

    /** These, in this order; those that are not known are made. */
    public static List<Tag> meant(List<String> names, Instant now) {
        return all(names, name -> made(name, now));
    }

    /** As {@link #meant}, for a look: nothing is kept. */
    public static List<Tag> seen(List<String> names, Instant now) {
        return all(names, name -> Tag.unkept(name, now));
    }

    private static List<Tag> all(List<String> names, Function<String, Tag> unknown) {
        return names.stream()
                .map(name -> called(name).orElseGet(() -> unknown.apply(name)))
                .distinct()
                .toList();
    }

    private static Tag made(String name, Instant now) {
        Kind.TAG.lock();
        return called(name).orElseGet(() -> Tag.start(name, now));
    }

    /** Those on which there is something to read, the newest first. Index: post_tag_tag. */
    public static List<Tag> published(int most) {
        return published("""
                select t.* from tag t where t.removed_at is null and t.merged_into is null and exists (
                    select from post_tag it join post p on p.id = it.post_id
                     where it.tag_id = t.id and p.state = 'published')
                order by t.id desc limit :most""", most);
    }

    @SuppressWarnings("unchecked")
    private static List<Tag> published(String sql, int most) {
        return Tag.getEntityManager()
                .createNativeQuery(sql, Tag.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** For completion. */
    public static List<Tag> choices(int most) {
        return Tag.find(STANDS + "1 = 1 order by lower(name)")
                .range(0, most - 1)
                .list();
    }
}
