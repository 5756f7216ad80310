-- Readers who want to hear of answers to what they said. Two columns with a constant or no default: no row is rewritten.

alter table commenter
    add column answers    boolean not null default false,
    -- When they were last told.
    add column answers_at timestamptz;

-- An answer that a reader is to hear of; gone once they were told.
create table answer_news (
    reader_id  bigint not null references subscriber on delete cascade,
    comment_id bigint not null references comment on delete cascade,
    primary key (reader_id, comment_id)
);
create index answer_news_comment on answer_news (comment_id);

-- Who rests, for the fence before each mail: some few of all readers. Reads the table once.
create index subscriber_resting on subscriber (id, paused_until) where paused_until is not null;
