-- People: who was asked to come, what a token may and until when, and who did what after the account is gone.

create table invitation (
    id         bigint generated always as identity primary key,
    email      text not null check (length(email) <= 254),
    role       text not null check (role in ('owner', 'editor', 'author', 'contributor')),
    invited_by bigint references account on delete set null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    -- Counts the mails: only the link of the last one opens.
    turn       int not null default 1
);
create unique index invitation_email on invitation (lower(email));

-- Absent: whatever its account may, for ever.
alter table api_token add column role text check (role in ('owner', 'editor', 'author', 'contributor'));
alter table api_token add column expires_at timestamptz;
create index api_token_account on api_token (account_id);

-- The name of who did it, once the account is removed.
alter table audit add column who text;
create index audit_account on audit (account_id, id desc);
