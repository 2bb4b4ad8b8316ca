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
