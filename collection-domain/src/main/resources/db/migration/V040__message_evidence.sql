-- What a message asks for, invoice by invoice: what it must be compared with before it leaves.
create table message_line (
    message_id              bigint      not null references message,
    invoice_id              bigint      not null references invoice,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (message_id, invoice_id)
);

-- The words handed over by an attempt that may have arrived though nobody knows: kept, whatever the message says later.
alter table delivery_event add column subject text, add column body_text text;

create index message_status on message (creditor_id, status, id desc);
create index caught_mail_message_id on caught_mail (message_id);

-- An invoice that left a message before the message left us climbed no rung: its line loses the rank, and the copy of the
-- last rung (see the ladder) goes back to the line before.
create function rung_is_withdrawn() returns trigger language plpgsql as $$
begin
    delete from rung_reached where invoice_id = new.invoice_id and step_id = new.step_id;
    insert into rung_reached (invoice_id, step_id, policy_version_id, rank, step_on)
    select l.invoice_id, l.step_id, l.policy_version_id, l.rank, s.step_on
    from dunning_line l
    join dunning_step s on s.id = l.step_id
    where l.invoice_id = new.invoice_id and l.rank is not null and s.status <> 'CANCELLED'
    order by l.step_id desc
    limit 1
    on conflict (invoice_id) do nothing;
    return null;
end $$;
create trigger rung_is_withdrawn after update of rank on dunning_line
    for each row when (old.rank is not null and new.rank is null) execute function rung_is_withdrawn();
