-- Parts of the readers that an author gave a name.
create table segment (
    id         bigint generated always as identity primary key,
    name       text not null check (length(name) between 1 and 100),
    definition jsonb not null,
    created_by bigint references account on delete set null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- Kept for a while, so that it can be brought back.
    removed_at timestamptz
);
create unique index segment_name on segment (lower(name)) where removed_at is null;

-- Who has a tag. Made in some two seconds at a million subscribers, in which sign-ups wait and mails go on: they read here
-- and write elsewhere. Not CONCURRENTLY, which would wait for every older transaction, Flyway's own among them, and leave a
-- broken index behind where it fails.
create index subscriber_tags on subscriber using gin (tags);
