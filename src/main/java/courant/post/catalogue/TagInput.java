package courant.post.catalogue;

import org.jspecify.annotations.Nullable;

/** What a tag is to be called. */
public record TagInput(@Nullable String name) {}
