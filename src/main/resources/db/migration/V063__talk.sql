-- What readers say under posts. New tables alone: no row is rewritten.

-- What a newsletter's author chose; without a row what a new newsletter has.
create table talk_rules (
    newsletter_id bigint primary key references newsletter on delete cascade,
    open          boolean not null,
    held          text not null check (held in ('none', 'first', 'all')),
    -- After so many days nobody can write under a post any more; 0: they always can.
    days          int not null check (days between 0 and 3650),
    likes         boolean not null,
    mails         boolean not null
);

-- Posts under which nobody talks.
create table quiet_post (
    post_id bigint primary key references post on delete cascade
);

-- What a reader is called beside comments, and whether they may write any.
create table commenter (
    subscriber_id bigint primary key references subscriber on delete cascade,
    name          text not null check (length(name) between 1 and 60),
    blocked_at    timestamptz
);

create table comment (
    id           bigint generated always as identity primary key,
    post_id      bigint not null references post on delete cascade,
    -- Of an answer, the comment at the top.
    parent_id    bigint references comment on delete cascade,
    -- Null: whoever wrote it is erased, and others had answered.
    reader_id    bigint references subscriber on delete cascade,
    body         text not null check (length(body) <= 5000),
    state        text not null check (state in ('held', 'shown', 'removed', 'withdrawn')),
    -- Where undoing leads.
    state_before text check (state_before in ('held', 'shown')),
    created_at   timestamptz not null,
    edited_at    timestamptz,
    -- When the author was told.
    told_at      timestamptz
);
create index comment_top on comment (post_id, id) where parent_id is null;
create index comment_shown on comment (post_id) where state = 'shown';
create index comment_answer on comment (parent_id, id) where parent_id is not null;
create index comment_reader on comment (reader_id, id);
create index comment_held on comment (id) where state = 'held';
create index comment_untold on comment (post_id) where told_at is null;

-- When an author was last told of comments.
create table talk_told (
    account_id bigint primary key references account on delete cascade,
    at         timestamptz not null
);

-- Likes of readers who are signed in, one each.
create table reader_like (
    post_id       bigint not null references post on delete cascade,
    subscriber_id bigint not null references subscriber on delete cascade,
    at            timestamptz not null default now(),
    primary key (post_id, subscriber_id)
);
create index reader_like_subscriber on reader_like (subscriber_id);

-- All others, as a sum.
create table like_count (
    post_id bigint primary key references post on delete cascade,
    likes   bigint not null
);

-- A day's salt, thrown away with the day and what was marked by it: nobody can say afterwards who it was.
create table like_salt (
    day  date primary key,
    salt bytea not null
);
create table like_mark (
    day     date not null references like_salt on delete cascade,
    post_id bigint not null references post on delete cascade,
    mark    bytea not null,
    primary key (day, post_id, mark)
);
create index like_mark_post on like_mark (post_id);
