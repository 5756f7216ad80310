-- The words of a newsletter's sign-up as its people wrote them. Each change is a new row: what a reader agreed to stays.
-- What is empty is said in the program's own words.

create table sign_up_wording (
    id            bigint generated always as identity primary key,
    newsletter_id bigint not null references newsletter on delete cascade,
    heading       text not null default '',
    text          text not null default '',
    button        text not null default '',
    consent       text not null default '',
    mail          text not null default '',
    welcome       text not null default '',
    created_at    timestamptz not null default now(),
    created_by    bigint references account on delete set null
);
create index sign_up_wording_newsletter on sign_up_wording (newsletter_id, id desc);

-- Which version was shown; the words themselves stand beside it.
alter table consent add column wording_id bigint;
