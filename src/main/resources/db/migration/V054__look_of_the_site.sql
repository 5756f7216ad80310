-- How the public site looks and what its owner adds to every page. One row, made when it is first changed.

create table site_look (
    id         int primary key check (id = 1),
    theme      text not null check (theme ~ '^[a-z][a-z0-9-]{0,39}$'),
    -- Words of fonts that the program brings; null: the theme's own.
    text       text,
    heading    text,
    -- As they were typed.
    head       text not null default '',
    foot       text not null default '',
    updated_at timestamptz not null default now()
);
