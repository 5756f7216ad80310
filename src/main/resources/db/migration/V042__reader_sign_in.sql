-- Readers who signed in by a link that was mailed to them. The tables are new and empty: nothing waits for them.

-- The cookie holds a random token; the row holds its SHA-256, as with authors.
create table reader_session (
    id            bigint generated always as identity primary key,
    subscriber_id bigint not null references subscriber on delete cascade,
    token_hash    bytea not null unique,
    user_agent    text,
    created_at    timestamptz not null default now(),
    last_seen_at  timestamptz not null default now(),
    expires_at    timestamptz not null
);
create index reader_session_subscriber on reader_session (subscriber_id);
create index reader_session_expires on reader_session (expires_at);

-- A link that lets somebody in once. The row goes with its use.
create table reader_key (
    id            bigint generated always as identity primary key,
    subscriber_id bigint not null references subscriber on delete cascade,
    token_hash    bytea not null unique,
    -- The page of this site that was to be seen.
    next          text not null,
    created_at    timestamptz not null default now(),
    expires_at    timestamptz not null
);
create index reader_key_subscriber on reader_key (subscriber_id);
