package courant.newsletter.look;

import java.util.List;

/**
 * A tag that may stand in the head of a page.
 *
 * @param name {@code meta} or {@code link}
 */
public record HeadTag(String name, List<Attribute> attributes) {

    /** @param name one of those that are known here; the value is whatever was typed */
    public record Attribute(String name, String value) {}
}
