package courant.mailing.content;

import courant.mail.PersonalFields;
import courant.markdown.FieldText;
import courant.markdown.PersonalField;
import courant.platform.BadInput;
import courant.post.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a post can be mailed as it stands. */
public final class Readiness {

    /** What keeps it from being mailed, about a field of the post. */
    public record Obstacle(String field, String sentence) {}

    private Readiness() {}

    public static List<Obstacle> obstacles(Post post) {
        var obstacles = new ArrayList<Obstacle>();
        if (post.title.isBlank()) {
            obstacles.add(new Obstacle("title", "The post has no title; it becomes the subject of the mail."));
        }
        if (post.newsletter.isRetired()) {
            obstacles.add(new Obstacle(
                    "newsletter",
                    post.newsletter.name + " has ended. Move the post to another newsletter, or let it go on."));
        }
        if (post.body.isBlank()) obstacles.add(new Obstacle("body", "The post is empty."));
        unknown(FieldText.parse(post.title).fields().stream(), "title").forEach(obstacles::add);
        unknown(post.document().fields().stream(), "body").forEach(obstacles::add);
        return List.copyOf(obstacles);
    }

    /** What is wrong with a subject that is tried, in sentences. */
    public static List<String> unknownIn(String subject) {
        return unknown(FieldText.parse(subject).fields().stream(), "subjects")
                .map(Obstacle::sentence)
                .toList();
    }

    /** What of the reader's attributes the post and the subjects that are tried ask for. */
    public static List<String> attributes(Post post, List<String> subjects) {
        return Stream.concat(Stream.of(post.title), subjects.stream())
                .flatMap(it -> PersonalFields.attributes(post.document(), FieldText.parse(it)).stream())
                .distinct()
                .toList();
    }

    /** @throws BadInput that says everything that is in the way */
    public static void demand(Post post) {
        var obstacles = obstacles(post);
        if (!obstacles.isEmpty()) throw new BadInput(obstacles.getFirst().field(), said(obstacles));
    }

    public static String said(List<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::sentence).collect(Collectors.joining(" "));
    }

    private static Stream<Obstacle> unknown(Stream<PersonalField> fields, String where) {
        return fields.map(PersonalField::name)
                .filter(name -> !PersonalFields.knows(name))
                .distinct()
                .map(name ->
                        new Obstacle(where, "{{" + name + "}} is not a personal field; there are " + known() + "."));
    }

    private static String known() {
        return PersonalFields.KNOWN.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "))
                + " and {{attribute.…}} with the name of an attribute";
    }
}
