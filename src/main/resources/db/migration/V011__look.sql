-- How a newsletter's mails look, and what more of a reader stands in one. No table is rewritten.

alter table newsletter
    add column design      text not null default 'letter' check (design ~ '^[a-z][a-z0-9-]{0,39}$'),
    -- The path of a picture that is kept here, and its size.
    add column logo        text,
    add column logo_width  int,
    add column logo_height int,
    add check ((logo is null) = (logo_width is null) and (logo is null) = (logo_height is null));

-- What of the subscriber's attributes the post asks for, frozen with the rest; null where it asks for none.
alter table delivery add column attributes jsonb;
