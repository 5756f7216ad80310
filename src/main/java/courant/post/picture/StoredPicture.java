package courant.post.picture;

/**
 * A picture that is kept here.
 *
 * @param width of the largest rendition, in pixels
 */
public record StoredPicture(String key, String type, int width, int height) {

    /** The path of the largest rendition on the site. */
    public String path() {
        return path(width);
    }

    /** What an author puts into a text; the words in brackets are for who cannot see the picture. */
    public String markdown() {
        return "![Describe the picture](" + path() + " \"Caption\")";
    }

    private String path(int width) {
        return "/pictures/" + key + "-" + width + (type.equals("image/png") ? ".png" : ".jpg");
    }
}
