-- Imports: a file on its way into the house, and what became of each of its rows.

create table subscriber_import (
    id            bigint generated always as identity primary key,
    newsletter_id bigint not null references newsletter on delete cascade,
    state         text not null default 'running' check (state in ('running', 'finished', 'failed')),
    file_name     text not null default '',
    -- True when every row of the file stands in subscriber_import_row: from there on it is merged.
    staged        boolean not null default false,
    rows          int not null default 0,
    created       int not null default 0,
    updated       int not null default 0,
    unchanged     int not null default 0,
    skipped       int not null default 0,
    -- Why it failed, for the person who sent the file.
    reason        text,
    -- Counts those who took it on: whoever holds an older number must not go on.
    claim         int not null default 0,
    node_beat_at  timestamptz not null default now(),
    created_by    bigint references account on delete set null,
    created_at    timestamptz not null default now(),
    finished_at   timestamptz
);
create index subscriber_import_running on subscriber_import (node_beat_at) where state = 'running';

-- The file as it came, in pieces of 1 MiB, so that any node can take the import on. Deleted when it is over.
create table subscriber_import_piece (
    import_id bigint not null references subscriber_import on delete cascade,
    number    int not null,
    bytes     bytea not null,
    primary key (import_id, number)
);
alter table subscriber_import_piece alter column bytes set storage external;

-- One row of the file. When the import is over, only skipped ones stay.
create table subscriber_import_row (
    import_id     bigint not null references subscriber_import on delete cascade,
    row           int not null,
    email         text not null,
    name          text,
    tags          text[] not null default '{}',
    outcome       text check (outcome in ('created', 'updated', 'unchanged', 'skipped')),
    reason        text,
    subscriber_id bigint,
    primary key (import_id, row)
) with (fillfactor = 70);
