-- A fourth role: writes drafts, and hands them over to an editor.

alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('owner', 'editor', 'author', 'contributor'));

-- When the one who wrote it said that an editor may take it from here.
alter table post add column handed_over_at timestamptz;
create index post_handed_over on post (handed_over_at) where handed_over_at is not null;
