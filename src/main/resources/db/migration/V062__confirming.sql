-- What was seen of a confirmation mail's links, so that programs which open links confirm nothing; kept for a week.
create table confirmation_seen (
    subscriber_id bigint not null references subscriber on delete cascade,
    -- When the mail asked, to the second: with the reader it names the mail.
    asked         timestamptz not null,
    -- The link that people do not see was opened.
    trap_at       timestamptz,
    -- The reader's link confirmed by being opened.
    confirmed_at  timestamptz,
    primary key (subscriber_id, asked)
);
create index confirmation_seen_asked on confirmation_seen (asked);

-- Whether the sign-up form asks for it.
alter table attribute_definition add column asked boolean not null default false;
