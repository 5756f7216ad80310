/** Pictures that authors upload: read with care, made anew in the sizes that pages and mails need, kept in the database. */
@NullMarked
package courant.post.picture;

import org.jspecify.annotations.NullMarked;
