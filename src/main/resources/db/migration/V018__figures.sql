-- Where a reader came from, as far as the sign-up says it: the way, the host that led here, the campaign of the link. And
-- the mailing whose link somebody left by; no foreign key, as the proof outlives it.
alter table consent
    add column way        text,
    add column host       text,
    add column campaign   text,
    add column mailing_id bigint;

-- What moved a newsletter's readership, one row each, without saying whom: it outlives the subscriber's erasure, so that
-- figures can be counted anew at any time and come out the same.
create table movement (
    id            bigint generated always as identity primary key,
    newsletter_id bigint not null references newsletter on delete cascade,
    at            timestamptz not null,
    act           text not null check (act in ('asked', 'joined', 'left', 'bounced', 'complained')),
    way           text not null,
    host          text not null,
    campaign      text not null,
    mailing_id    bigint,
    -- Whether it stands in growth_day.
    tallied       boolean not null default false
);
create index movement_waiting on movement (id) where not tallied;
create index movement_mailing on movement (mailing_id, act) where mailing_id is not null;

-- A consent as a movement. Who never was active does not leave, and one who comes back without having been does not join.
create view consent_movement as
select c.id, c.newsletter_id, c.at, c.mailing_id,
    case when c.act = 'signed up' then 'asked'
        when c.act in ('left', 'bounced', 'complained') then c.act else 'joined' end as act,
    case when c.act in ('left', 'bounced', 'complained') then ''
        else coalesce(c.way, asked.way,
            case c.act when 'imported' then 'import' when 'came back' then 'return' end,
            case when coalesce(asked.source, c.source) in ('api', 'studio') then coalesce(asked.source, c.source) end,
            'page') end as way,
    -- Anybody may ask, with any words: only those who confirmed are told apart by them.
    case when c.act = 'signed up' then '' else coalesce(c.host, asked.host, '') end as host,
    case when c.act = 'signed up' then '' else coalesce(c.campaign, asked.campaign, '') end as campaign
from consent c
left join lateral (
    select s.way, s.host, s.campaign, s.source from consent s
    where c.act = 'confirmed' and c.way is null
      and s.subscriber_id = c.subscriber_id and s.newsletter_id = c.newsletter_id and s.act = 'signed up' and s.id < c.id
    order by s.id desc limit 1) asked on true
where c.act not in ('left', 'bounced', 'complained', 'came back')
   or exists (select from subscription n where n.newsletter_id = c.newsletter_id
        and n.subscriber_id = c.subscriber_id and n.confirmed_at is not null);

create function note_movement() returns trigger language plpgsql as $$
begin
    insert into movement (newsletter_id, at, act, way, host, campaign, mailing_id)
    select newsletter_id, at, act, way, host, campaign, mailing_id from consent_movement
    where id in (select id from added) order by id;
    return null;
end $$;
create trigger consent_noted after insert on consent
    referencing new table as added for each statement execute function note_movement();

insert into movement (newsletter_id, at, act, way, host, campaign, mailing_id)
select newsletter_id, at, act, way, host, campaign, mailing_id from consent_movement order by id;

-- How many moved on each day of the newsletter's own zone; filled from movement, and never by anything else.
create table growth_day (
    newsletter_id bigint not null references newsletter on delete cascade,
    day           date not null,
    act           text not null,
    way           text not null,
    host          text not null,
    campaign      text not null,
    number        bigint not null,
    primary key (newsletter_id, day, act, way, host, campaign)
);

-- The zone, or UTC where this database does not know it.
create function known_zone(zone text) returns text language plpgsql stable as $$
begin
    perform now() at time zone zone;
    return zone;
exception when others then
    return 'UTC';
end $$;

-- What became of a mailing's deliveries, counted while it goes and once more after it.
create table mailing_figures (
    mailing_id  bigint primary key references mailing on delete cascade,
    intended    int not null,
    accepted    int not null,
    -- Rejected, by what the relay's answer says of: the address, the mailbox, our mail.
    bad_address int not null,
    bad_mailbox int not null,
    bad_policy  int not null,
    bad_other   int not null,
    deferred    int not null,
    skipped     int not null,
    uncertain   int not null,
    waiting     int not null,
    counted_at  timestamptz not null default now(),
    -- As the mailing said it then; null while it goes.
    finished_at timestamptz
);
