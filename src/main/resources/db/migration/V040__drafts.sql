-- What surrounds a draft: its cover, the cards of pages elsewhere, every save of it, and who is in it.

-- The path of one of our pictures, and what it shows.
alter table post add column cover text, add column cover_alt text not null default '';

-- What a page elsewhere is shown as where its address stands alone in a paragraph: fetched once, kept here.
create table embed (
    id         bigint generated always as identity primary key,
    address    text not null unique,
    kind       text not null check (kind in ('video', 'audio', 'post', 'page')),
    title      text not null,
    text       text not null default '',
    site       text not null default '',
    picture    text,
    width      int,
    height     int,
    fetched_at timestamptz not null default now(),
    created_by bigint references account on delete set null
);

-- From now on a revision is the text as a save left it. Those that stand here already are texts that were replaced: 'kept'.
-- version: the post's, where this was its text. based_on: the version that a text which lost was written on.
-- besides: what was typed beside title, subtitle and text when it lost, by the name of its field.
alter table post_revision
    add column cause    text not null default 'kept'
        check (cause in ('kept', 'auto', 'saved', 'program', 'restored', 'lost', 'merged')),
    add column version  int,
    add column based_on int,
    add column restored bigint,
    add column besides  jsonb;
create index post_revision_old_autosaves on post_revision (saved_at) where cause = 'auto';

-- Who has a post open, by window; seen_at by the database's clock, so that any number of nodes agree.
create table presence (
    post_id    bigint not null references post on delete cascade,
    account_id bigint not null references account on delete cascade,
    tab        text not null,
    since      timestamptz not null default now(),
    seen_at    timestamptz not null default now(),
    primary key (post_id, account_id, tab)
);
