-- The outbox: composed once, its final text kept as evidence.
create table message (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    step_id                 bigint      not null references dunning_step,
    channel                 text        not null check (channel in ('EMAIL', 'SMS', 'LETTER', 'REGISTERED_LETTER')),
    recipient               text        not null,
    recipient_name          text        not null default '',
    reply_to                text,
    language                text        not null,
    subject                 text        not null,
    body_text               text        not null,
    body_html               text        not null,
    -- RFC 5322, fixed for the life of the message: the same whatever the number of attempts.
    message_id              text        not null unique,
    amount                  numeric(15, 2) not null,
    currency                text        not null,
    status                  text        not null default 'QUEUED'
                                        check (status in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'AMBIGUOUS', 'CANCELLED')),
    attempts                int         not null default 0,
    next_attempt_at         timestamptz not null,
    claimed_by              text,
    claimed_at              timestamptz,
    composed_on             date        not null,
    composed_at             timestamptz not null default now(),
    sent_at                 timestamptz,
    last_error              text,
    unique (step_id, channel)
);
-- Its words aside: taking a message and writing down what became of it would copy them each time.
alter table message set (toast_tuple_target = 256);
create index message_due on message (next_attempt_at, id) where status = 'QUEUED';
create index message_claimed on message (claimed_at) where status = 'SENDING';
create index message_client on message (client_id, id desc);

-- Every attempt and what became of it.
create table delivery_event (
    id                      bigint generated always as identity primary key,
    message_id              bigint      not null references message,
    status                  text        not null,
    occurred_at             timestamptz not null default now(),
    detail                  text        not null default ''
);
create index delivery_event_message on delivery_event (message_id, id);

-- What the mail catcher inside the program received, exactly as it came over SMTP.
create table caught_mail (
    id                      bigint generated always as identity primary key,
    received_at             timestamptz not null default now(),
    sender                  text        not null,
    recipients              text[]      not null,
    subject                 text        not null default '',
    message_id              text,
    source                  bytea       not null
);
