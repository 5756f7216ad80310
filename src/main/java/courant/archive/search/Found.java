package courant.archive.search;

import java.time.Instant;

/** A post that has the words, and where in its text they stand. */
public record Found(String path, String title, String subtitle, Instant publishedAt, Excerpt excerpt) {}
