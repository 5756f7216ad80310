-- Imports: a file on its way into the house, and what became of each of its rows.

create table subscriber_import (
    id            bigint generated always as identity primary key,
    newsletter_id bigint not null references newsletter on delete cascade,
    state         text not null default 'running' check (state in ('running', 'finished', 'failed')),
    file_name     text not null default '',
    file          bytea,
    rows          int not null default 0,
    created       int not null default 0,
    updated       int not null default 0,
    unchanged     int not null default 0,
    reason        text,
    node_beat_at  timestamptz not null default now(),
    created_by    bigint references account on delete set null,
    created_at    timestamptz not null default now(),
    finished_at   timestamptz
);

create table subscriber_import_skip (
    import_id bigint not null references subscriber_import on delete cascade,
    row       int not null,
    email     text not null,
    reason    text not null,
    primary key (import_id, row)
);
