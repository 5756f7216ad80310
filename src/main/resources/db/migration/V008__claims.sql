-- Recipients stand in line by their number, and claims pass along it: a mail then costs two changes of its row, both within
-- its page (HOT), where it cost three with new entries in each index.

-- How far the line of a mailing has been taken up. Behind 'passed' nobody waits but by due_at.
create table mailing_front (
    mailing_id bigint primary key references mailing on delete cascade,
    passed     bigint not null,
    last       bigint not null
) with (fillfactor = 50);

-- What a node took up in one go. While it stands nothing of it is forgotten; it goes when all of it is settled.
create table claim (
    id         bigint generated always as identity primary key,
    node_id    bigint not null,
    mailing_id bigint not null references mailing on delete cascade,
    deliveries bigint[] not null,
    claimed_at timestamptz not null default now()
);
create index claim_mailing on claim (mailing_id);

-- What is in somebody's hands now, by the index that goes.
insert into claim (node_id, mailing_id, deliveries)
    select node_id, mailing_id, array_agg(id order by id) from delivery where node_id is not null group by node_id, mailing_id;
drop index delivery_held;

-- A queued one without due_at stands in line; with it, it waits for that time.
alter table delivery alter due_at drop default;
alter table delivery drop constraint delivery_check;
