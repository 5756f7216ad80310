-- What is published under one name.

create table newsletter (
    id             bigint generated always as identity primary key,
    slug           text not null unique,
    name           text not null,
    description    text not null default '',
    sender_name    text not null,
    sender_email   text not null,
    reply_to       text,
    language       text not null default 'en',
    zone           text not null default 'UTC',
    accent         text not null default '#9a3412' check (accent ~ '^#[0-9a-f]{6}$'),
    postal_address text not null default '',
    created_at     timestamptz not null default now()
);
