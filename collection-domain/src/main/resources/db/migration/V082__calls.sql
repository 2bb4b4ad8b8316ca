-- Calls: who was rung, what came of it, and what was placed or asked for because of it.

alter table dunning_policy_version
    -- Days after a promised or announced payment during which the ladder keeps still.
    add column promise_grace_days int not null default 3 check (promise_grace_days between 0 and 30),
    -- After so many calls in a row that reached nobody, the call is given up and the ladder moves on.
    add column call_attempts int not null default 3 check (call_attempts between 1 and 20);

-- One row per attempt. Taken back the same day: it counts no more, and stays.
create table call (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    task_id                 bigint      not null references task,
    step_id                 bigint      not null references dunning_step,
    contact_id              bigint,
    -- Whom and what was dialled, as it stood then.
    contact_name            text        not null default '',
    phone                   text        not null default '',
    outcome                 text        not null check (outcome in ('PROMISED', 'DISPUTED', 'PAYMENT_SENT', 'COPY_REQUESTED', 'VOICEMAIL',
                                                                    'UNREACHABLE', 'WRONG_NUMBER', 'REFUSES_TO_PAY', 'CALL_BACK')),
    called_on               date        not null,
    called_at               timestamptz not null,
    called_by               text        not null,
    note                    text        not null default '',
    currency                text        not null,
    promised_amount         numeric(15, 2) check (promised_amount > 0),
    -- PROMISED: the day the client pays; PAYMENT_SENT: the day it says that it did.
    paid_on                 date,
    -- None: all that was asked for.
    disputed_invoice_id     bigint      references invoice on delete set null,
    disputed_amount         numeric(15, 2) check (disputed_amount > 0),
    reason                  text        not null default '',
    call_back_at            timestamptz,
    -- The last of so many attempts in a row: the ladder moves on.
    given_up                boolean     not null default false,
    -- When the call was due before: what taking this back restores.
    was_due_on              date        not null,
    was_due_at              timestamptz,
    taken_back_at           timestamptz,
    taken_back_by           text,
    check ((outcome = 'PROMISED') = (promised_amount is not null)),
    check ((outcome in ('PROMISED', 'PAYMENT_SENT')) = (paid_on is not null)),
    check ((outcome = 'DISPUTED') = (reason <> '')),
    check ((outcome = 'CALL_BACK') = (call_back_at is not null)),
    check (not given_up or outcome in ('VOICEMAIL', 'UNREACHABLE')),
    check ((taken_back_at is null) = (taken_back_by is null))
);
create index call_task on call (task_id, id desc);
create index call_client on call (client_id, id desc);

-- The holds that a call placed by itself: lifted with it when it is taken back. Those of a promise are the promise's.
create table call_hold (
    call_id                 bigint      not null references call,
    hold_id                 bigint      not null references hold on delete cascade,
    primary key (call_id, hold_id)
);
create index call_hold_hold on call_hold (hold_id);

-- A number as it is dialled, whatever the spaces and dots between its digits.
create function dialled(p_phone text) returns text language sql immutable parallel safe as $$
select regexp_replace(p_phone, '[^0-9+]', '', 'g')
$$;

-- Whom one can ring at a client's, and whether a call found the number wrong; a corrected number is another number.
create view contact_to_call as
select k.client_id, k.id, k.name, k.role, k.phone,
       exists (select from call c where c.client_id = k.client_id and c.outcome = 'WRONG_NUMBER' and c.taken_back_at is null
                 and dialled(c.phone) = dialled(k.phone)) as is_wrong
from contact k
where k.phone is not null;

-- A statement of account that a client asked for on the telephone: the next composition of messages writes it.
create table statement_request (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client,
    call_id                 bigint      not null unique references call,
    step_id                 bigint      not null references dunning_step,
    contact_id              bigint      not null,
    requested_on            date        not null
);
create index statement_request_creditor on statement_request (creditor_id, id);

-- Whether a message is such a statement; else it is its step's own.
alter table message add column statement_id bigint references statement_request;
create unique index message_statement on message (statement_id) where statement_id is not null;

-- The address from which a person's calendar reads the calls to make; only its hash is kept.
create table calendar_feed (
    user_id                 bigint      primary key references app_user,
    secret_hash             text        not null unique,
    made_at                 timestamptz not null default now()
);
