-- Mailboxes that are read over IMAP, and the replies that were counted in them.
create table mailbox (
    id         bigint generated always as identity primary key,
    name       text not null,
    host       text not null,
    port       int not null check (port between 1 and 65535),
    encryption text not null check (encryption in ('tls', 'starttls', 'none')),
    username   text not null,
    -- Sealed with a key of the installation's secret.
    password   text,
    folder     text not null,
    enabled    boolean not null default true,
    created_at timestamptz not null default now()
);
create unique index mailbox_name on mailbox (lower(name));

-- Whose replies arrive there. A mailbox without any is for all newsletters that have none of their own.
create table mailbox_newsletter (
    mailbox_id    bigint not null references mailbox on delete cascade,
    newsletter_id bigint not null references newsletter on delete cascade,
    primary key (mailbox_id, newsletter_id)
);
create index mailbox_newsletter_newsletter on mailbox_newsletter (newsletter_id);

-- How far a mailbox was read (RFC 9051 section 2.3.1.1), and how that goes.
create table mailbox_place (
    mailbox_id    bigint primary key references mailbox on delete cascade,
    uid_validity  bigint,
    last_uid      bigint,
    due_at        timestamptz not null default now(),
    -- Which node's turn it is: what one does that was given up for dead is refused.
    turn          bigint not null default 0,
    read_at       timestamptz,
    failing_since timestamptz,
    failures      int not null default 0,
    fault         text
);

create view mailbox_reads as
    select n.newsletter_id, n.mailbox_id from mailbox_newsletter n join mailbox m on m.id = n.mailbox_id where m.enabled
    union all
    select n.id, m.id from newsletter n cross join mailbox m
    where m.enabled and not exists (select from mailbox_newsletter o where o.mailbox_id = m.id)
    and not exists (select from mailbox_newsletter o where o.newsletter_id = n.id);

-- Which deliveries were answered, as nobody can read it without the installation's secret; forgotten after a month.
create table reply_mark (
    mailing_id bigint not null references mailing on delete cascade,
    mark       text not null,
    primary key (mailing_id, mark)
);
-- Variant -1 is a mailing without a subject test, or the rest of one.
create table reply_count (
    mailing_id bigint not null references mailing on delete cascade,
    variant    int not null,
    replies    int not null,
    primary key (mailing_id, variant)
);

-- A small table: one row for each test.
alter table subject_test drop constraint subject_test_decide_check;
alter table subject_test add constraint subject_test_decide_check check (decide in ('clicks', 'replies', 'author'));
