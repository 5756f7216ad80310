-- Who reads, and what they agreed to.

create extension if not exists pg_trgm;

create table subscriber (
    id         bigint generated always as identity primary key,
    email      text not null check (length(email) <= 254),
    name       text check (length(name) <= 200),
    locale     text,
    tags       text[] not null default '{}',
    attributes jsonb not null default '{}',
    created_at timestamptz not null default now()
);
-- text_pattern_ops: finds the beginning of an address too.
create unique index subscriber_email on subscriber (lower(email) text_pattern_ops);
create index subscriber_search on subscriber using gin ((lower(email) || ' ' || lower(coalesce(name, ''))) gin_trgm_ops);

-- A subscriber's standing with one newsletter.
create table subscription (
    newsletter_id           bigint not null references newsletter on delete cascade,
    subscriber_id           bigint not null references subscriber on delete cascade,
    status                  text not null check (status in ('pending', 'active', 'unsubscribed', 'bounced', 'complained')),
    created_at              timestamptz not null default now(),
    confirmation_mailed_at  timestamptz,
    confirmed_at            timestamptz,
    left_at                 timestamptz,
    primary key (newsletter_id, subscriber_id)
);
create index subscription_subscriber on subscription (subscriber_id, status);
create index subscription_status on subscription (newsletter_id, status, subscriber_id);
-- The list of one status, page by page, and the counts by status.
create index subscription_listed on subscription (status, subscriber_id);

-- Only added to, never changed: when, from where, to which words somebody agreed or left.
-- The address stands beside the subscriber so that the proof outlives an edit.
create table consent (
    id            bigint generated always as identity primary key,
    subscriber_id bigint not null references subscriber on delete cascade,
    newsletter_id bigint not null references newsletter on delete cascade,
    email         text not null,
    at            timestamptz not null default now(),
    act           text not null check (act in ('signed up', 'confirmed', 'added', 'imported', 'left', 'came back', 'bounced', 'complained')),
    source        text not null,
    ip            inet,
    user_agent    text,
    wording       text not null default ''
);
create index consent_subscriber on consent (subscriber_id, id);

-- Never mail this address, whatever list it stands in. Kept as a hash-free lower-cased address: it must match imports.
create table suppression (
    email  text primary key check (email = lower(email)),
    reason text not null,
    at     timestamptz not null default now()
);
