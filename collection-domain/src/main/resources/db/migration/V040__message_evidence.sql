-- What a message asks for, invoice by invoice: what it must be compared with before it leaves.
create table message_line (
    message_id              bigint      not null references message,
    invoice_id              bigint      not null references invoice,
    amount                  numeric(15, 2) not null check (amount > 0),
    primary key (message_id, invoice_id)
);
create index message_line_invoice on message_line (invoice_id);

-- The words handed over by an attempt that may have arrived though nobody knows: kept, whatever the message says later.
alter table delivery_event add column subject text, add column body_text text;

create index message_status on message (creditor_id, status, id desc);
create index caught_mail_message_id on caught_mail (message_id);

-- An invoice that left a message before the message left us climbed no rung: its line loses the rank, and the copy of the
-- last rung (see the ladder) goes back to the line before.
create function rung_is_withdrawn() returns trigger language plpgsql as $$
begin
    -- Each mail that leaves asks whether a line is to be withdrawn: mostly none is.
    if exists (select from was) then
        perform reread_rungs(array(select n.invoice_id from now_is n join was o using (step_id, invoice_id)
                                   where o.rank is not null and n.rank is null));
    end if;
    return null;
end $$;
create trigger rung_is_withdrawn after update on dunning_line
    referencing old table as was new table as now_is for each statement execute function rung_is_withdrawn();
