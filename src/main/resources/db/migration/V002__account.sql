-- Authors: who may sign in, what they may do, and what they did.

create table account (
    id            bigint generated always as identity primary key,
    email         text not null check (length(email) <= 254),
    name          text not null check (length(name) <= 200),
    role          text not null check (role in ('owner', 'editor', 'author')),
    password_hash text,
    created_at    timestamptz not null default now()
);
create unique index account_email on account (lower(email));

-- The cookie holds a random token; the row holds its SHA-256, so that a stolen table opens no door.
create table session (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account on delete cascade,
    token_hash   bytea not null unique,
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    user_agent   text
);
create index session_account on session (account_id);

create table api_token (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account on delete cascade,
    name         text not null,
    token_hash   bytea not null unique,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz
);

create table audit (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default now(),
    account_id bigint references account on delete set null,
    action     text not null,
    subject    text not null,
    detail     jsonb not null default '{}'
);
create index audit_at on audit (at);

-- What was answered to a write that carried an Idempotency-Key, so that a repeat gets the same answer.
create table idempotency_key (
    account_id bigint not null references account on delete cascade,
    key        text not null check (length(key) <= 255),
    request    bytea not null,
    -- Null while the first request with the key is being answered.
    status     int,
    type       text,
    location   text,
    answer     text,
    created_at timestamptz not null default now(),
    primary key (account_id, key)
);
create index idempotency_key_created on idempotency_key (created_at);
