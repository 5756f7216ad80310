-- The words of each published post, as its language stems them, for the readers' search.
create table post_words (
    post_id      bigint primary key references post on delete cascade,
    published_at timestamptz not null,
    -- Which text this was made from; another one is read again.
    version      int not null,
    -- A text search configuration by its name: a column of type regconfig would stand in the way of pg_upgrade.
    language     text not null,
    -- Title and subtitle apart from the body, since a match in them counts for more and is found among fewer words.
    heading      tsvector not null,
    body         tsvector not null,
    -- What excerpts are cut from.
    plain        text not null
);
create index post_words_heading on post_words using gin (heading);
create index post_words_body on post_words using gin (body);
