package courant.post;

import courant.markdown.PersonalField;
import courant.markdown.Picture;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something that an author should mend before a post goes out, in a sentence. */
public record PostProblem(String field, String sentence) {
    /** What a mail can fill in; a test holds it against the mail's own list. */
    static final Set<String> KNOWN_FIELDS = Set.of("name", "first_name", "email");

    /** Whatever is kept of a subscriber. */
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\..+");

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);

    static List<PostProblem> in(Post post) {
        var document = post.document();
        return Stream.of(
                        titles(post),
                        document.fields().stream().filter(PostProblem::unknown).map(PostProblem::unknownField),
                        document.pictures().stream()
                                .filter(PostProblem::elsewhere)
                                .map(PostProblem::foreign))
                .flatMap(it -> it)
                .distinct()
                .toList();
    }

    private static Stream<PostProblem> titles(Post post) {
        return post.title.isBlank()
                ? Stream.of(new PostProblem("title", "The post has no title; it becomes the subject of the mail."))
                : Stream.empty();
    }

    private static boolean unknown(PersonalField field) {
        return !KNOWN_FIELDS.contains(field.name())
                && !ATTRIBUTE.matcher(field.name()).matches();
    }

    private static PostProblem unknownField(PersonalField field) {
        return new PostProblem(
                "body",
                "{{%s}} is not a personal field; there are {{name}}, {{first_name}}, {{email}} and {{attribute.…}}."
                        .formatted(field.name()));
    }

    private static boolean elsewhere(Picture picture) {
        return ELSEWHERE.matcher(picture.src()).matches();
    }

    private static PostProblem foreign(Picture picture) {
        return new PostProblem(
                "body",
                "This picture stands on another site; upload it so that reading your post tells nobody else: "
                        + picture.src());
    }
}
