package courant.markdown;

import courant.markdown.tree.Characters;
import courant.markdown.tree.SafeTree;

/**
 * Reads Markdown: CommonMark with tables, footnotes, autolinks, strikethrough, tasks, captions, notes, buttons, addresses
 * that stand alone, and personal fields.
 */
public final class Markdown {
    /** The longest source that is read, in bytes of UTF-8. */
    public static final int MAX_SOURCE_BYTES = 2 * 1024 * 1024;

    private Markdown() {}

    /**
     * Pure and thread-safe; whatever the source, the answer is safe to show.
     *
     * @throws SourceTooLarge beyond {@link #MAX_SOURCE_BYTES}
     */
    public static Document parse(String source) {
        SourceTooLarge.check(source);
        FieldTokens tokens = FieldTokens.take(Characters.clean(source));
        return new Document(SafeTree.of(tokens.source(), tokens::asTyped), tokens);
    }
}
