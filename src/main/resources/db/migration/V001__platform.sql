-- What one installation knows of itself, and the mails that the test-mode inbox took.

create table installation (
    id                 boolean primary key default true check (id),
    created_at         timestamptz not null default now(),
    -- SHA-256 of the signing key: a node that comes with another key must not sign links that the others refuse.
    secret_fingerprint bytea not null,
    -- True while the sample newsletter of the first start stands.
    sample             boolean not null default false
);

create table inbox_message (
    id          bigint generated always as identity primary key,
    received_at timestamptz not null default now(),
    sender      text not null,
    recipient   text not null,
    subject     text not null,
    raw         bytea not null
);
create index inbox_message_recipient on inbox_message (lower(recipient), id);
