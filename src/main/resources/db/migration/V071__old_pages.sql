-- Standing pages too lead on from the addresses that they had. A small table is looked through.
alter table old_address drop constraint old_address_kind_check,
    add constraint old_address_kind_check check (kind in ('author', 'tag', 'series', 'post', 'page'));
