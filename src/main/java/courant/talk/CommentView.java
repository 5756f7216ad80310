package courant.talk;

import java.util.List;

/**
 * A comment as a page shows it.
 *
 * @param byAuthor whether whoever wrote the post wrote it
 * @param gone it was taken away, and others had answered: then there is no name and no text
 * @param at for programs
 * @param day as readers write it
 * @param held only its writer sees it
 * @param own the reader who looks wrote it
 */
public record CommentView(
        long id,
        String name,
        boolean byAuthor,
        boolean gone,
        String at,
        String day,
        boolean edited,
        boolean held,
        boolean own,
        boolean editable,
        List<List<PlainText.Piece>> text,
        List<CommentView> answers) {
    CommentView with(List<CommentView> found) {
        return new CommentView(id, name, byAuthor, gone, at, day, edited, held, own, editable, text, found);
    }
}
