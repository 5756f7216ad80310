package courant.archive;

import courant.post.label.Tag;

/** A tag, as readers see it. */
public record TagView(String name, String path) {
    static TagView of(Tag it) {
        return new TagView(it.name, it.path());
    }
}
