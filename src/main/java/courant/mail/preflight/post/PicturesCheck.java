package courant.mail.preflight.post;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import java.util.List;

/** Many mail programs show no pictures at first, and some readers never see them. */
record PicturesCheck(List<String> undescribed, int pictures) implements Check {

    @Override
    public Matter matter() {
        return Matter.PICTURES;
    }

    @Override
    public Line look() {
        if (pictures == 0) return matter().pass("There are no pictures.");
        if (undescribed.isEmpty()) {
            return matter().pass(
                            pictures == 1
                                    ? "The picture says in words what it shows."
                                    : "All " + pictures + " pictures say in words what they show.");
        }
        return matter().warn(
                        "%d of %d %s not say in words what %s: %s."
                                .formatted(
                                        undescribed.size(),
                                        pictures,
                                        pictures == 1 ? "pictures does" : "pictures do",
                                        pictures == 1 ? "it shows" : "they show",
                                        Links.listed(undescribed)),
                        "Write what it shows between the brackets: ![a boat at sunrise](…). Leave it empty only where it says nothing.");
    }
}
