-- Feeds that a WebSub hub is told of, share pictures, and addresses from before.

-- What the hub was told of each post; another time there means it must hear of it again.
create table feed_told (
    post_id    bigint primary key references post on delete cascade,
    updated_at timestamptz not null
);

-- Feeds that the hub must still hear of.
create table feed_ping (
    topic    text primary key,
    due_at   timestamptz not null default now(),
    attempts int not null default 0,
    -- Counts the changes: one that came while the hub was being told is told too.
    turn     int not null default 0
);
create index feed_ping_due on feed_ping (due_at);

-- The picture that is shown where a post is shared, as it was drawn last.
create table share_picture (
    post_id bigint primary key references post on delete cascade,
    -- A fingerprint of all that is drawn on it.
    print   text not null,
    bytes   bytea not null
);
alter table share_picture alter column bytes set storage external;

-- Addresses of a site that stood here before, and where what was there stands now.
create table redirect (
    id         bigint generated always as identity primary key,
    source     text not null check (length(source) between 2 and 500),
    target     text not null check (length(target) between 1 and 1000),
    status     int not null default 301 check (status in (301, 302, 308)),
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    removed_at timestamptz
);
create unique index redirect_source on redirect (source) where removed_at is null;
create index redirect_changed on redirect (changed_at);

-- Posts too lead on from the address that they had.
alter table old_address drop constraint old_address_kind_check,
    add constraint old_address_kind_check check (kind in ('author', 'tag', 'series', 'post'));
