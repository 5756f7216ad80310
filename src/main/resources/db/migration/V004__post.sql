-- What is written. A post knows nothing of mailings.

create table post (
    id            bigint generated always as identity primary key,
    newsletter_id bigint not null references newsletter,
    slug          text not null unique,
    title         text not null default '',
    subtitle      text not null default '',
    body          text not null default '',
    bylines       text[] not null default '{}',
    tags          text[] not null default '{}',
    series        text,
    state         text not null default 'draft' check (state in ('draft', 'published')),
    created_by    bigint references account on delete set null,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    published_at  timestamptz,
    version       int not null default 0,
    check ((state = 'published') = (published_at is not null))
);
create index post_published on post (published_at desc, id desc) where state = 'published';
create index post_listed on post (newsletter_id, updated_at desc, id desc);

-- Nothing typed is ever lost: what a save replaced, and what lost against a newer save, is kept here.
create table post_revision (
    id       bigint generated always as identity primary key,
    post_id  bigint not null references post on delete cascade,
    saved_at timestamptz not null default now(),
    saved_by bigint references account on delete set null,
    title    text not null,
    subtitle text not null,
    body     text not null
);
create index post_revision_post on post_revision (post_id, id desc);

create table picture (
    id         bigint generated always as identity primary key,
    key        text not null unique,
    type       text not null check (type in ('image/jpeg', 'image/png', 'image/gif')),
    width      int not null,
    height     int not null,
    created_by bigint references account on delete set null,
    created_at timestamptz not null default now()
);

create table picture_rendition (
    picture_id bigint not null references picture on delete cascade,
    width      int not null,
    height     int not null,
    bytes      bytea not null,
    primary key (picture_id, width)
);
alter table picture_rendition alter column bytes set storage external;
