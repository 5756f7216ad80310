-- How a post goes out: where, when for whom, under which subject; and how fast it went. No table is rewritten.

-- 'mailed' is out by mail alone: the archive shows what is 'published'.
alter table post add column channel text not null default 'both' check (channel in ('both', 'mail', 'web'));
alter table post drop constraint post_state_check;
alter table post drop constraint post_check;
alter table post
    add constraint post_state_check check (state in ('draft', 'published', 'mailed')),
    add constraint post_check check ((state = 'draft') = (published_at is null));

-- A post that goes to the web alone at a time.
create table publication (
    post_id    bigint primary key references post on delete cascade,
    due_at     timestamptz not null,
    local_time timestamp not null,
    zone       text not null,
    created_by bigint references account on delete set null,
    created_at timestamptz not null default now()
);
create index publication_due on publication (due_at);

-- The reader's own clock, an IANA name; null: the newsletter's.
alter table subscriber add column zone text;
alter table subscriber_import_row add column zone text;

alter table mailing
    -- Whether each reader gets it by their own clock.
    add column each_zone boolean not null default false,
    -- The mailing whose audience this one completes with those who joined since.
    add column resend_of bigint;
create index mailing_due_at on mailing (due_at);
create index mailing_started on mailing (started_at);

-- Readers whose clocks show the time at one moment.
create table mailing_wave (
    mailing_id bigint not null references mailing on delete cascade,
    due_at     timestamptz not null,
    zones      text[] not null,
    recipients int not null,
    primary key (mailing_id, due_at)
);

-- Several subjects tried on a share; the rest waits behind the front of the line until one has won.
create table subject_test (
    mailing_id   bigint primary key references mailing on delete cascade,
    subjects     text[] not null,
    share        smallint not null check (share between 5 and 100),
    decide       text not null check (decide in ('clicks', 'author')),
    wait_minutes int not null check (wait_minutes > 0),
    -- Both known when the mailing is frozen.
    decide_at    timestamptz,
    line_end     bigint,
    -- Set once, never changed.
    winner       smallint,
    decided_at   timestamptz,
    decided_by   bigint references account on delete set null,
    -- 'clicks', 'author', or 'stopped'
    ended        text
);
create index subject_test_open on subject_test (decide_at) where winner is null;

-- As the blueprint says its subject, in the order of the variants.
alter table mailing_content add column subjects text[];
-- Which subject this one was tried with; null: the only one, or the winner.
alter table delivery add column variant smallint;

-- How many the relays took in each five seconds, for the curve.
create table mailing_sample (
    mailing_id bigint not null references mailing on delete cascade,
    at         timestamptz not null,
    accepted   int not null,
    primary key (mailing_id, at)
);

-- A try that did not end with an acceptance; the delivery's own row has the last one.
create table attempt (
    mailing_id  bigint not null,
    delivery_id bigint not null,
    at          timestamptz not null default now(),
    state       text not null,
    code        smallint,
    status_code text,
    reply       text,
    relay       text
);
create index attempt_delivery on attempt (mailing_id, delivery_id, at);

create or replace function forget_deliveries() returns trigger language plpgsql as $$
begin
    delete from attempt where mailing_id = old.id;
    delete from delivery where mailing_id = old.id;
    return null;
end $$;
