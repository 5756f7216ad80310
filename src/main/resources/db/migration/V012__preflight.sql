-- A line of the preflight that stopped a mailing and that an author sent it in spite of.
create table preflight_override (
    id         bigint generated always as identity primary key,
    mailing_id bigint not null references mailing on delete cascade,
    -- The matter's word, such as 'spf', and what was found.
    matter     text not null,
    sentence   text not null,
    account_id bigint references account on delete set null,
    at         timestamptz not null default now()
);
create index preflight_override_mailing on preflight_override (mailing_id, id);
