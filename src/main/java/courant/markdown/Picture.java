package courant.markdown;

import java.util.Optional;

/** A picture in a document: its address as the author gave it, what it shows, and what stands below it. */
public record Picture(String src, String alt, Optional<String> caption) {}
