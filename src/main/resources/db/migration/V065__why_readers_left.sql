-- What those who left said, by newsletter and day. As many rows as readers who gave a reason: built in a moment.
create index leaving_reason_at on leaving_reason (newsletter_id, at desc);
