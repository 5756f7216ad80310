package courant.markdown;

/** Says what stands in place of a personal field. */
@FunctionalInterface
public interface FieldWriter {
    /** Writes what the author gave for readers of whom nothing is known. */
    FieldWriter FALLBACK = field -> field.fallback().orElse("");

    /**
     * Plain text; HTML renderings escape it. What it puts between U+FDD0 and U+FDD1 is never broken over lines, and as no
     * author's text holds these characters, it can be found again in every rendering.
     */
    String write(PersonalField field);
}
