package courant.post.picture;

/** A picture in one width. */
public record Rendition(String type, int width, int height, byte[] bytes) {}
