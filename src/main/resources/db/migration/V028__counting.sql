-- What an author counts of a newsletter's mails: nothing, unless they turned it on.
alter table newsletter
    add column counts_opens  boolean not null default false,
    add column counts_clicks boolean not null default false,
    -- Who clicked is kept too.
    add column keeps_clicks  boolean not null default false,
    add check (counts_clicks or not keeps_clicks);

-- A reader who does not want to be counted.
alter table subscriber add column uncounted boolean not null default false;
create index subscriber_uncounted on subscriber (id) where uncounted;

-- A mailing whose mails are counted, as it was frozen.
create table counted_mailing (
    mailing_id bigint primary key references mailing on delete cascade,
    opens      boolean not null,
    clicks     boolean not null,
    keeps      boolean not null,
    -- Made at random. Thrown away after thirty days, with the marks that were made by it.
    key        bytea,
    since      timestamptz not null default now()
);

-- The frozen list of a mailing's links: the only places that its counted links lead to.
create table counted_link (
    mailing_id bigint not null references counted_mailing on delete cascade,
    link       int not null,
    address    text not null,
    primary key (mailing_id, link)
);

-- What was asked for within the last minutes, until it is judged and added up. Lost in a crash of the database, and no more.
create unlogged table hit (
    id          bigint generated always as identity primary key,
    mailing_id  bigint not null,
    delivery_id bigint not null,
    -- 0 is the mail's own picture.
    link        int not null,
    machine     boolean not null,
    proxy       boolean not null,
    at          timestamptz not null,
    judged      boolean not null default false
);
create index hit_waiting on hit (at) where not judged;
create index hit_delivery on hit (mailing_id, delivery_id);

-- Who was counted already, as nobody can read it without the mailing's key. Link -1 is any link.
create table mark (
    mailing_id bigint not null references counted_mailing on delete cascade,
    link       int not null,
    machine    boolean not null,
    mark       bytea not null,
    variant    int not null,
    primary key (mailing_id, link, machine, mark)
);

create table link_count (
    mailing_id bigint not null references counted_mailing on delete cascade,
    link       int not null,
    machine    boolean not null,
    variant    int not null,
    hits       bigint not null,
    -- By a mailbox provider that fetches pictures for its readers.
    by_proxy   bigint not null,
    readers    bigint not null,
    primary key (mailing_id, link, machine, variant)
);

-- Who clicked, only of newsletters whose author keeps it.
create table kept_click (
    subscriber_id bigint not null references subscriber on delete cascade,
    mailing_id    bigint not null references mailing on delete cascade,
    link          int not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    times         int not null,
    primary key (subscriber_id, mailing_id, link)
);
create index kept_click_mailing on kept_click (mailing_id);
