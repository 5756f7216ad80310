-- Who wrote a post, which series it belongs to and what it is about, each with a page of its own. What was typed into the
-- posts so far moves into the new tables; no row of post is rewritten.

create table author (
    id             bigint generated always as identity primary key,
    slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name           text not null check (length(name) between 1 and 200),
    about          text not null default '',
    links          text[] not null default '{}',
    -- The path of a picture that is kept here, and its size.
    picture        text,
    picture_width  int,
    picture_height int,
    -- Whose public profile it is; a guest has no account.
    account_id     bigint references account on delete set null,
    created_at     timestamptz not null default now(),
    -- Nothing is lost: what was removed or merged into another can come back.
    removed_at     timestamptz,
    merged_into    bigint references author,
    check ((picture is null) = (picture_width is null) and (picture is null) = (picture_height is null))
);
create unique index author_slug on author (slug) where removed_at is null and merged_into is null;
create unique index author_account on author (account_id) where merged_into is null and removed_at is null;
create index author_name on author (lower(name));
create index author_merged on author (merged_into) where merged_into is not null;

create table byline (
    post_id   bigint not null references post on delete cascade,
    place     int not null,
    author_id bigint not null references author,
    primary key (post_id, place)
);
create index byline_author on byline (author_id, post_id);

create table tag (
    id            bigint generated always as identity primary key,
    slug          text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name          text not null check (length(name) between 1 and 100),
    -- What it was called before, so that a change of its name can be taken back.
    previous_name text,
    created_at    timestamptz not null default now(),
    removed_at    timestamptz,
    merged_into   bigint references tag
);
create unique index tag_slug on tag (slug) where removed_at is null and merged_into is null;
create unique index tag_name on tag (lower(name)) where removed_at is null and merged_into is null;
create index tag_merged on tag (merged_into) where merged_into is not null;

create table post_tag (
    post_id bigint not null references post on delete cascade,
    place   int not null,
    tag_id  bigint not null references tag,
    primary key (post_id, place)
);
create index post_tag_tag on post_tag (tag_id, post_id);

create table series (
    id         bigint generated always as identity primary key,
    slug       text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name       text not null check (length(name) between 1 and 100),
    about      text not null default '',
    created_at timestamptz not null default now(),
    removed_at timestamptz
);
create unique index series_slug on series (slug) where removed_at is null;
create unique index series_name on series (lower(name)) where removed_at is null;

alter table post
    add column series_id    bigint references series,
    -- Its place among the posts of its series, from 1; there may be gaps.
    add column series_place int;
create index post_series on post (series_id, series_place, id) where series_id is not null;

-- Where something stood before it was called otherwise.
create table old_address (
    kind   text not null check (kind in ('author', 'tag', 'series')),
    slug   text not null,
    target bigint not null,
    primary key (kind, slug)
);

-- The words that were typed so far, moved.

create function pg_temp.address(name text, otherwise text) returns text language sql as $$
    select coalesce(nullif(trim(both '-' from left(regexp_replace(
               regexp_replace(normalize(replace(replace(lower(name), 'ß', 'ss'), 'ø', 'o'), NFD), '[\u0300-\u036f''’]', '', 'g'),
               '[^a-z0-9]+', '-', 'g'), 60)), ''), otherwise)
$$;

insert into author (slug, name, account_id, created_at)
select case when number = 1 then address else address || '-' || left(md5(name), 6) end, name, account, now()
  from (select name, address, account, row_number() over (partition by address order by name) as number
          from (select name, pg_temp.address(name, 'author') as address,
                       (select min(a.id) from account a where a.name = typed.name) as account
                  from (select distinct left(trim(unnest(bylines)), 200) as name from post) typed
                 where name <> '') found) numbered;

insert into byline (post_id, place, author_id)
select post_id, row_number() over (partition by post_id order by place) - 1, author_id
  from (select p.id as post_id, min(b.place) as place, a.id as author_id
          from post p cross join unnest(p.bylines) with ordinality b(name, place)
          join author a on a.name = left(trim(b.name), 200)
         group by p.id, a.id) firsts;

insert into tag (slug, name)
select case when number = 1 then address else address || '-' || left(md5(name), 6) end, name
  from (select name, address, row_number() over (partition by address order by name) as number
          from (select name, pg_temp.address(name, 'tag') as address
                  from (select min(left(trim(word), 100)) as name
                          from (select unnest(tags) as word from post) typed
                         where trim(word) <> '' group by lower(left(trim(word), 100))) distinct_words) found) numbered;

insert into post_tag (post_id, place, tag_id)
select post_id, row_number() over (partition by post_id order by place) - 1, tag_id
  from (select p.id as post_id, min(w.place) as place, t.id as tag_id
          from post p cross join unnest(p.tags) with ordinality w(word, place)
          join tag t on lower(t.name) = lower(left(trim(w.word), 100))
         group by p.id, t.id) firsts;

insert into series (slug, name)
select case when number = 1 then address else address || '-' || left(md5(name), 6) end, name
  from (select name, address, row_number() over (partition by address order by name) as number
          from (select name, pg_temp.address(name, 'series') as address
                  from (select min(left(trim(series), 100)) as name from post
                         where trim(series) <> '' group by lower(left(trim(series), 100))) typed) found) numbered;

update post set series_id = placed.series_id, series_place = placed.place
  from (select p.id, s.id as series_id,
               row_number() over (partition by s.id order by coalesce(p.published_at, 'infinity'), p.id) as place
          from post p join series s on lower(s.name) = lower(left(trim(p.series), 100))) placed
 where post.id = placed.id;

alter table post drop column bylines, drop column tags, drop column series;
