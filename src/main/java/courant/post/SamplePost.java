package courant.post;

import courant.post.picture.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The post that a new installation shows: a title, a subtitle below it, and a text that names its picture as
 * {@code sample:picture}.
 */
public final class SamplePost {
    private static final String FOLDER = "courant/sample/";

    private SamplePost() {}

    /** Ready to be written; its picture is kept from here on. */
    public static PostForm form(Pictures pictures) {
        var text = new String(file("post.md"), StandardCharsets.UTF_8).split("\n", 3);
        var picture = pictures.store(file("picture.jpg"), null);
        return new PostForm(text[0], text[1], text[2].strip().replace("sample:picture", picture.path()));
    }

    private static byte[] file(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream(FOLDER + name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
