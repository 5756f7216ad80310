-- A post on its way: what was frozen, and one row for each mail.

create table mailing (
    id           bigint generated always as identity primary key,
    post_id      bigint not null references post,
    state        text not null check (state in ('scheduled', 'preparing', 'sending', 'paused', 'held', 'sent', 'cancelled', 'failed')),
    -- The instant, and the words it was asked for in: local date-time and zone, so that the page can say both.
    due_at       timestamptz not null,
    local_time   timestamp,
    zone         text not null,
    audience     jsonb not null default '{}',
    candidates   int not null default 0,
    excluded     int not null default 0,
    -- Why it is held, paused or failed, for the author.
    reason       text,
    -- The node that prepares it; another takes over when that node's lease is gone.
    node_id      bigint,
    created_by   bigint references account on delete set null,
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    finished_at  timestamptz
);
-- Fifty requests at once make one mailing: a post has at most one that is not over.
create unique index mailing_live on mailing (post_id) where state in ('scheduled', 'preparing', 'sending', 'paused', 'held');
create index mailing_due on mailing (due_at) where state = 'scheduled';
create index mailing_working on mailing (id) where state in ('preparing', 'sending');
create index mailing_post on mailing (post_id, id desc);

-- What every node makes the same bytes from.
create table mailing_content (
    mailing_id bigint primary key references mailing on delete cascade,
    blueprint  jsonb not null
);

-- A sending node. Its lease is measured by the database's clock alone; a node that lost it comes back under a new id,
-- so whatever it claimed under the old one is out of its reach.
create table node (
    id          bigint generated always as identity primary key,
    name        text not null,
    started_at  timestamptz not null default now(),
    lease_until timestamptz not null
);

create table delivery (
    id            bigint generated always as identity primary key,
    mailing_id    bigint not null references mailing on delete cascade,
    -- No foreign key: the proof of what was mailed outlives the subscriber's row.
    subscriber_id bigint not null,
    newsletter_id bigint not null,
    email         text not null,
    name          text,
    state         text not null default 'queued'
        check (state in ('queued', 'claimed', 'handing', 'accepted', 'deferred', 'rejected', 'skipped', 'uncertain')),
    attempts      smallint not null default 0,
    repeats       smallint not null default 0,
    due_at        timestamptz not null default now(),
    node_id       bigint,
    code          smallint,
    status_code   text,
    reply         text,
    relay         text,
    first_at      timestamptz,
    changed_at    timestamptz not null default now(),
    unique (mailing_id, subscriber_id)
) with (fillfactor = 80);
-- What can be claimed now; small, since only waiting rows stand in it.
create index delivery_due on delivery (mailing_id, due_at, id) where state in ('queued', 'deferred');
-- What a node holds: looked at when its lease is gone.
create index delivery_held on delivery (node_id) where state in ('claimed', 'handing');
create index delivery_uncertain on delivery (mailing_id, changed_at) where state = 'uncertain';
create index delivery_listed on delivery (mailing_id, state, id);
create index delivery_subscriber on delivery (subscriber_id);

-- A system mail (confirmation, test, set-up) as finished bytes, kept until the relay has taken it.
create table letter (
    id         bigint generated always as identity primary key,
    sender     text not null,
    recipient  text not null,
    purpose    text not null,
    bytes      bytea not null,
    state      text not null default 'queued' check (state in ('queued', 'accepted', 'rejected')),
    attempts   smallint not null default 0,
    due_at     timestamptz not null default now(),
    reply      text,
    created_at timestamptz not null default now()
);
create index letter_due on letter (due_at, id) where state = 'queued';
