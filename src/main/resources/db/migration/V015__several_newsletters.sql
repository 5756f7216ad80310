-- Several newsletters on one site: one may end while its archive stays, and a post moves from one to another only as long as
-- it was never on its way.

alter table newsletter add column retired_at timestamptz;

create unique index post_of_newsletter on post (id, newsletter_id);
alter table mailing
    add constraint mailing_of_post foreign key (post_id, newsletter_id) references post (id, newsletter_id);
