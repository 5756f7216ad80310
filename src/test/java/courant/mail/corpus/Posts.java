package courant.mail.corpus;

import java.io.IOException;
import java.util.List;

/** The texts of src/test/resources/posts for whoever reads or writes Markdown. */
public final class Posts {
    private Posts() {}

    /** @param name the file's, without its ending */
    public record Text(String name, String markdown) {}

    public static List<Text> all() throws IOException {
        return Source.all().stream()
                .map(it -> new Text(it.name(), it.markdown()))
                .toList();
    }
}
