package courant.talk;

/**
 * What a reader's browser sent.
 *
 * @param parent the comment that is answered; 0 for none
 * @param answers whether the reader wants a mail when somebody answers, here and under all posts
 */
record CommentForm(String name, String body, long parent, boolean answers) {}
