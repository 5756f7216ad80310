-- A post on its way: what was frozen, and one row for each mail.

create table mailing (
    id            bigint generated always as identity primary key,
    newsletter_id bigint not null references newsletter on delete cascade,
    post_id       bigint not null references post,
    title         text not null,
    state         text not null check (state in ('scheduled', 'preparing', 'sending', 'paused', 'held', 'sent', 'cancelled', 'failed')),
    -- The instant, and the words it was asked for in: local date-time and zone, so that the page can say both.
    due_at        timestamptz not null,
    local_time    timestamp not null,
    zone          text not null,
    audience      jsonb not null default '{}',
    candidates    int not null default 0,
    excluded      int not null default 0,
    -- Why it is held, failed or slow, for the author.
    reason        text,
    created_by    bigint references account on delete set null,
    created_at    timestamptz not null default now(),
    started_at    timestamptz,
    finished_at   timestamptz
);
-- Fifty requests at once make one mailing: a post has at most one that is not over.
create unique index mailing_live on mailing (post_id) where state in ('scheduled', 'preparing', 'sending', 'paused', 'held');
create index mailing_due on mailing (due_at) where state = 'scheduled';
-- A cancelled one is worked on until its waiting rows are marked.
create index mailing_working on mailing (state, id) where state in ('preparing', 'sending', 'cancelled') and finished_at is null;
create index mailing_post on mailing (post_id, id desc);
create index mailing_listed on mailing (newsletter_id, id desc);

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

-- Grows while mails go out; each node keeps on its own disk what it saw last. A database behind that is a restored backup.
create table generation (
    id     boolean primary key default true check (id),
    number bigint not null
);
insert into generation (number) values (0);

-- No index holds or asks for the state: the step to 'handing', taken for each mail, then stays within its page (HOT).
create table delivery (
    id            bigint generated always as identity,
    mailing_id    bigint not null references mailing on delete cascade,
    -- No foreign key: the proof of what was mailed outlives the subscriber's row.
    subscriber_id bigint not null,
    newsletter_id bigint not null,
    email         text not null,
    name          text,
    state         text not null default 'queued'
        check (state in ('queued', 'claimed', 'handing', 'accepted', 'deferred', 'rejected', 'skipped', 'uncertain')),
    -- When it may be handed over; null where nothing waits for that. An uncertain one without it stays uncertain.
    due_at        timestamptz default now(),
    -- Who holds it, while it is claimed or being handed over.
    node_id       bigint,
    attempts      smallint not null default 0,
    -- How often it ended without an answer after the final dot: once is repeated by itself, never twice.
    doubts        smallint not null default 0,
    code          smallint,
    status_code   text,
    refusal       text check (refusal in ('address', 'mailbox', 'policy')),
    reply         text,
    relay         text,
    first_at      timestamptz,
    changed_at    timestamptz not null default now(),
    -- What an author looks for among a million.
    troubled      boolean not null generated always as (state in ('deferred', 'rejected', 'skipped', 'uncertain')) stored,
    primary key (mailing_id, id),
    unique (subscriber_id, mailing_id),
    check ((due_at is not null) = (state in ('queued', 'deferred')) or state = 'uncertain'),
    check ((node_id is not null) = (state in ('claimed', 'handing')))
) with (fillfactor = 80);
-- What can be claimed; small, since only waiting rows stand in it.
create index delivery_due on delivery (mailing_id, due_at, id) where due_at is not null;
-- What is held: looked at when a node's lease is gone, and before a mailing is called sent.
create index delivery_held on delivery (mailing_id, id) where node_id is not null;
create index delivery_troubled on delivery (mailing_id, id) where troubled;

-- How many the relays took in each second; kept for a minute, summed up for the rate.
create table mailing_pace (
    mailing_id bigint not null references mailing on delete cascade,
    node_id    bigint not null,
    second     timestamptz not null,
    accepted   int not null,
    primary key (mailing_id, node_id, second)
) with (fillfactor = 50);

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
