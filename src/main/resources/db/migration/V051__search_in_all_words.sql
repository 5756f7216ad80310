-- Words of title and subtitle are looked for together with those of the text: the search reads every post again.
update post_words set version = -1;
