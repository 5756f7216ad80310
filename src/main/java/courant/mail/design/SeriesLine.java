package courant.mail.design;

import java.util.List;

/**
 * Where a post stands in its series, ready for templates.
 *
 * @param words "Part 3 of", in the letter's language
 * @param links the parts before and after it that are published
 */
public record SeriesLine(String words, String name, String address, List<Link> links) {

    /** @param words "Previously" or "Next" */
    public record Link(String words, String title, String address) {}
}
