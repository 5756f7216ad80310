-- Pages that stand beside the posts, such as "About", and finding a post by an address that is nearly its own.

create table standing_page (
    id           bigint generated always as identity primary key,
    slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title        text not null check (length(title) between 1 and 200),
    body         text not null default '',
    -- Where every page of the site links to it.
    linked       text not null default 'nowhere' check (linked in ('header', 'footer', 'nowhere')),
    -- Its place among the links, from 1; there may be gaps.
    place        int not null,
    version      int not null default 1,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    -- Null: a draft.
    published_at timestamptz,
    -- Nothing is lost: what was removed can come back.
    removed_at   timestamptz
);
create unique index standing_page_slug on standing_page (slug) where removed_at is null;

create index post_slug_near on post using gin (slug gin_trgm_ops) where state = 'published';
