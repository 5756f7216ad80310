-- Whom an author changes, exports and forgets. No table is rewritten: new columns are null, and the tables indexed are small.

-- Addresses of people who were erased, under a key of this installation, so that an import cannot bring them back.
create table forgotten (
    address    bytea primary key,
    -- They stood on the list of addresses that are never mailed: not even they themselves can sign up again.
    suppressed boolean not null,
    at         timestamptz not null default now()
);

-- What was done to one thing, newest first.
create index audit_subject on audit (subject, id);

-- What else is kept of a subscriber, so that forms and lists know its name and kind.
create table attribute_definition (
    id         bigint generated always as identity primary key,
    name       text not null unique check (length(name) between 1 and 60),
    label      text not null check (length(label) between 1 and 100),
    kind       text not null check (kind in ('text', 'number', 'date', 'yes-no', 'choice')),
    choices    text[] not null default '{}',
    created_at timestamptz not null default now()
);

-- A tag that is given to many or taken from them, from the newest subscriber to the oldest.
create table bulk_change (
    id           bigint generated always as identity primary key,
    act          text not null check (act in ('tag', 'untag')),
    tag          text not null,
    -- Whom it is for, as the list of subscribers was filtered; or their numbers.
    query        jsonb not null,
    -- The change that this one takes back.
    undoes       bigint references bulk_change on delete cascade,
    state        text not null default 'running' check (state in ('running', 'finished', 'stopped', 'undone')),
    -- Who is still to be looked at has a lower id; for one that takes back, parts with a lower number.
    first        bigint not null,
    reached      bigint not null,
    seen         int not null default 0,
    changed      int not null default 0,
    -- Counts those who took it on: whoever holds an older number must not go on.
    claim        int not null default 0,
    node_beat_at timestamptz not null default now(),
    created_by   bigint references account on delete set null,
    created_at   timestamptz not null default now(),
    finished_at  timestamptz
);
create index bulk_change_running on bulk_change (node_beat_at) where state = 'running';

-- Who was changed by it, so that exactly they can be changed back.
create table bulk_change_part (
    bulk_id     bigint not null references bulk_change on delete cascade,
    number      bigint generated always as identity,
    subscribers bigint[] not null,
    primary key (bulk_id, number)
);

-- What a file can say of a subscriber since it can also be written here.
alter table subscriber_import_row
    add column locale     text,
    add column attributes jsonb,
    -- Newsletter's slug to standing; null where the file says nothing of them.
    add column standings  jsonb,
    add column suppressed boolean,
    add column joined     timestamptz;
