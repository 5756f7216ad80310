-- A relay that the owner set up beside the one of the configuration.
create table relay (
    id              bigint generated always as identity primary key,
    name            text not null,
    host            text not null,
    port            int not null check (port between 1 and 65535),
    tls             text not null check (tls in ('required', 'opportunistic', 'none')),
    username        text,
    -- Sealed with a key of the installation's secret.
    password        text,
    connections     int not null check (connections between 1 and 200),
    -- Messages in flight on each connection, where the relay offers CHUNKING.
    in_flight       int not null default 1 check (in_flight between 1 and 16),
    per_second      int check (per_second > 0),
    per_minute      int check (per_minute > 0),
    per_hour        int check (per_hour > 0),
    per_day         int check (per_day > 0),
    -- Lower goes first.
    priority        int not null,
    warm_up_from    date,
    warm_up_first   int check (warm_up_first > 0),
    warm_up_growth  double precision check (warm_up_growth >= 1),
    warm_up_until   date,
    enabled         boolean not null default true,
    created_at      timestamptz not null default now(),
    check (num_nulls(warm_up_from, warm_up_first, warm_up_growth, warm_up_until) in (0, 4))
);
create unique index relay_name on relay (lower(name));

-- A relay without a row here is for all newsletters that have none of their own.
create table relay_newsletter (
    relay_id      bigint not null references relay on delete cascade,
    newsletter_id bigint not null references newsletter on delete cascade,
    primary key (relay_id, newsletter_id)
);
create index relay_newsletter_newsletter on relay_newsletter (newsletter_id);

-- Tokens that nodes took out of a relay's buckets, in slots of a hundredth of the unit. A token comes back when its unit has
-- passed since the last one of its slot was taken. 'relay' is its number, or 'configured'.
create table relay_token (
    relay text not null,
    unit  text not null check (unit in ('second', 'minute', 'hour', 'day')),
    slot  bigint not null,
    taken int not null,
    at    timestamptz not null,
    primary key (relay, unit, slot)
) with (fillfactor = 70);
