-- What readers set on their own page. One column without a default, and new tables: no row is rewritten.

-- Gets nothing before this moment, and everything after it.
alter table subscriber add column paused_until timestamptz;

-- Who gets one mail a week instead of each post; beside the subscription, so that freezing a million reads its index alone.
create table weekly (
    newsletter_id bigint not null references newsletter on delete cascade,
    subscriber_id bigint not null references subscriber on delete cascade,
    since         timestamptz not null default now(),
    primary key (newsletter_id, subscriber_id)
);
create index weekly_subscriber on weekly (subscriber_id);

-- The weekly post of a newsletter, once for each week whatever number of nodes look.
create table digest (
    newsletter_id bigint not null references newsletter on delete cascade,
    -- The Monday on which it goes.
    week          date not null,
    -- What came out before this moment stands in it.
    until         timestamptz not null,
    post_id       bigint unique references post on delete cascade,
    primary key (newsletter_id, week)
);

-- An address that a reader asked to move to, until the link that was mailed there is used.
create table address_change (
    subscriber_id bigint primary key references subscriber on delete cascade,
    email         text not null check (length(email) <= 254),
    token_hash    bytea not null unique,
    expires_at    timestamptz not null
);

-- What somebody who left said of it, if anything.
create table leaving_reason (
    newsletter_id bigint not null references newsletter on delete cascade,
    subscriber_id bigint not null references subscriber on delete cascade,
    at            timestamptz not null default now(),
    reason        text not null,
    remark        text not null default '',
    primary key (newsletter_id, subscriber_id)
);
create index leaving_reason_subscriber on leaving_reason (subscriber_id);
