package courant.post.label;

/**
 * What a series is to be like, as somebody typed it.
 *
 * @param slug empty: made of the name
 * @param about a few sentences; empty where there are none
 */
public record SeriesForm(String name, String slug, String about) {
    static final int LONGEST_NAME = 100;

    public static SeriesForm of(Series it) {
        return new SeriesForm(it.name, it.slug, it.about);
    }

    SeriesForm checked() {
        return new SeriesForm(
                Rules.name(name.replace(",", " "), LONGEST_NAME, "Give the series a name."),
                slug.isBlank() ? "" : Rules.slug(slug),
                Rules.text("about", about, 2_000));
    }
}
