package courant.studio.segment;

import courant.mailing.progress.MailedPost;
import courant.newsletter.Newsletter;
import courant.studio.Faults;
import courant.subscriber.segment.SegmentCount;
import java.util.List;
import java.util.Optional;

/**
 * The builder as its page shows it.
 *
 * @param id of the saved segment that is edited; 0 for a new one
 * @param newsletter whose readers are counted
 * @param count empty until it was asked for
 */
public record Builder(
        long id,
        String name,
        Part whole,
        Faults faults,
        Choices choices,
        String newsletter,
        Optional<SegmentCount.Found> count,
        List<SegmentCount.Person> some,
        String sentence) {

    /** What a form proposes. */
    public record Choices(
            List<Newsletter> newsletters,
            List<MailedPost> posts,
            List<String> tags,
            List<String> attributes,
            List<String> languages) {}

    public List<Matter> matters() {
        return List.of(Matter.values());
    }

    /** Whether a condition names a post that is not among those that are proposed. */
    public boolean keepsPost(Part part) {
        return part.value().matches("\\d{1,15}")
                && choices.posts.stream()
                        .noneMatch(it -> String.valueOf(it.id()).equals(part.value()));
    }

    public boolean isPost(Part part, MailedPost post) {
        return part.value().equals(String.valueOf(post.id()));
    }

    public String about(String kind, Part part) {
        return faults.about(kind + "." + part.path());
    }

    public String title() {
        return id == 0 ? "New segment" : "Segment";
    }

    public String saveTo() {
        return id == 0 ? "/studio/segments" : "/studio/segments/" + id;
    }
}
