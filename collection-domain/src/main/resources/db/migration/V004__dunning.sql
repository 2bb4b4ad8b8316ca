create table dunning_policy (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    code                    text        not null check (code ~ '^[a-z0-9-]+$'),
    name                    text        not null check (name <> ''),
    unique (creditor_id, code)
);

alter table creditor add foreign key (default_policy_id) references dunning_policy;
alter table client add foreign key (policy_id) references dunning_policy;
alter table invoice add foreign key (policy_id) references dunning_policy;

create table segment_policy (
    creditor_id             bigint      not null references creditor,
    segment                 text        not null,
    policy_id               bigint      not null references dunning_policy,
    primary key (creditor_id, segment)
);

-- A policy is never changed: a new version is added, and a step keeps the one it followed.
create table dunning_policy_version (
    id                      bigint generated always as identity primary key,
    policy_id               bigint      not null references dunning_policy,
    version                 int         not null check (version > 0),
    -- Days between two steps for one client, whatever the invoices.
    contact_gap_days        int         not null check (contact_gap_days >= 0),
    -- When clients are contacted, in their own time zone: days of the week (1 Monday … 7 Sunday), hours, holidays of their country.
    contact_days            text        not null default '12345' check (contact_days ~ '^1?2?3?4?5?6?7?$' and contact_days <> ''),
    contact_from            time        not null default '09:00',
    contact_until           time        not null default '18:00',
    avoids_holidays         boolean     not null default true,
    -- Messages to one client that leave by themselves, a day; and of all contacts but handovers, in seven days.
    max_per_day             int         not null default 1 check (max_per_day between 1 and 99),
    max_per_week            int         not null default 3 check (max_per_week between 1 and 99),
    created_at              timestamptz not null default now(),
    created_by              text        not null,
    unique (policy_id, version),
    check (contact_from < contact_until),
    check (max_per_day <= max_per_week)
);

create table dunning_level (
    policy_version_id       bigint      not null references dunning_policy_version,
    rank                    int         not null check (rank > 0),
    -- Days after the due date; negative: a courtesy before it. 0 is neither.
    after_days              int         not null check (after_days <> 0 and after_days between -365 and 3650),
    min_gap_days            int         not null check (min_gap_days >= 0),
    channel                 text        not null check (channel in ('EMAIL', 'SMS', 'CALL', 'LETTER', 'REGISTERED_LETTER', 'HANDOVER')),
    template                text        not null check (template ~ '^[a-z0-9-]+$'),
    minimum_amount          numeric(15, 2) not null default 0 check (minimum_amount >= 0),
    claims_charges          boolean     not null default false,
    needs_approval          boolean     not null default false,
    letter_if_no_email      boolean     not null default false,
    -- Whom it is written to, or rung up, first; where there is none, accounting.
    contact_role            text        not null default 'ACCOUNTING' check (contact_role in ('ACCOUNTING', 'DIRECTOR')),
    primary key (policy_version_id, rank),
    check (channel <> 'HANDOVER' or needs_approval),
    check (not letter_if_no_email or channel = 'EMAIL')
);

create table dunning_run (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    run_on                  date        not null,
    started_by              text        not null,
    started_at              timestamptz not null default now(),
    -- What it decided, kept as the report of that night.
    invoices                int         not null default 0,
    steps                   int         not null default 0,
    lines                   int         not null default 0,
    skips                   int         not null default 0,
    millis                  int         not null default 0,
    unique (creditor_id, run_on)
);

-- How far the night of a creditor is, written beside its transaction. Whether that one goes on is known by its number, so that a
-- night that was broken off needs nobody to say so.
create table night_progress (
    creditor_id             bigint      primary key references creditor,
    run_on                  date        not null,
    started_by              text        not null,
    transaction_id          xid8        not null,
    begun_at                timestamptz not null default clock_timestamp(),
    part                    text        not null check (part in ('REVIEW', 'DECISION', 'STEPS', 'RECORDS')),
    steps                   int         not null default 0,
    invoices                int         not null default 0
);

create table dunning_step (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    run_id                  bigint      not null references dunning_run,
    client_id               bigint      not null references client,
    currency                text        not null,
    policy_version_id       bigint      not null,
    rank                    int         not null,
    channel                 text        not null check (channel in ('EMAIL', 'SMS', 'CALL', 'LETTER', 'REGISTERED_LETTER', 'HANDOVER')),
    template                text        not null,
    step_on                 date        not null,
    status                  text        not null check (status in ('PROPOSED', 'APPROVED', 'DONE', 'CANCELLED')),
    -- What the client is asked for: every overdue or advancing invoice less what is held, credits and unapplied cash.
    amount                  numeric(15, 2) not null,
    credits                 numeric(15, 2) not null default 0 check (credits >= 0),
    unapplied               numeric(15, 2) not null default 0 check (unapplied >= 0),
    -- Who decided what, and why it was cancelled.
    decided_by              text,
    decided_at              timestamptz,
    cancel_reason           text,
    -- The day of the yes, where the level asks for one.
    approved_on             date,
    -- The day for which its message or letter was written, where the yes came after its night: the caps may make it wait.
    leaves_on               date,
    done_on                 date,
    -- The day from which gaps are counted: a mail leaves on its night, with the yes or when the caps let it, what is done by hand
    -- when it is done.
    counts_from             date        not null generated always as (
        greatest(step_on, approved_on, case when approved_on is not null then leaves_on end,
                 case when channel not in ('EMAIL', 'SMS') then done_on end)) stored,
    -- What keeps the invoices that climbed by it from their next rung, as the night says it; null: nothing does.
    blocks                  text        generated always as (
        case when status = 'CANCELLED' then null
             when channel = 'HANDOVER' then case status when 'DONE' then 'WITH_AGENCY' else 'HANDOVER_AWAITED' end
             when status = 'PROPOSED' then 'APPROVAL_AWAITED'
             when status = 'APPROVED' and channel = 'CALL' then 'CALL_AWAITED'
             when status = 'APPROVED' and channel in ('LETTER', 'REGISTERED_LETTER') then 'LETTER_AWAITED' end) stored,
    version                 int         not null default 0,
    unique (run_id, client_id, currency),
    foreign key (policy_version_id, rank) references dunning_level,
    check ((status = 'CANCELLED') = (cancel_reason is not null)),
    check ((status = 'DONE') = (done_on is not null))
);
create index dunning_step_client on dunning_step (client_id, counts_from desc);
create index dunning_step_policy_version on dunning_step (policy_version_id);
create index dunning_step_waiting on dunning_step (creditor_id, channel, id) where status in ('PROPOSED', 'APPROVED');

alter table task add foreign key (step_id) references dunning_step;

-- The invoices of a step: those that advance, each by one rung of its own, and those told for information.
create table dunning_line (
    step_id                 bigint      not null references dunning_step,
    invoice_id              bigint      not null references invoice,
    -- The rung reached by this step, on the invoice's own policy; null: listed for information only.
    policy_version_id       bigint,
    rank                    int,
    balance                 numeric(15, 2) not null,
    held                    numeric(15, 2) not null default 0 check (held >= 0),
    days_overdue            int         not null,
    primary key (step_id, invoice_id),
    foreign key (policy_version_id, rank) references dunning_level,
    check ((policy_version_id is null) = (rank is null))
);
create index dunning_line_invoice on dunning_line (invoice_id, step_id desc) include (rank, policy_version_id);

-- Why an invoice that was due for its next rung was left alone.
create table dunning_skip (
    run_id                  bigint      not null references dunning_run,
    invoice_id              bigint      not null references invoice on delete cascade,
    client_id               bigint      not null references client,
    rank                    int         not null,
    reason                  text        not null check (reason in ('STALE_PAYMENTS', 'WITH_AGENCY', 'HELD', 'COVERED_BY_CASH', 'APPROVAL_AWAITED',
                                                                   'CALL_AWAITED', 'LETTER_AWAITED', 'HANDOVER_AWAITED', 'SENDING_STOPPED', 'NOT_A_CONTACT_DAY',
                                                                   'CONTACTED_RECENTLY', 'WEEKLY_CAP', 'BELOW_MINIMUM', 'NO_CONTACT', 'DAILY_CAP')),
    -- HELD: the hold's reason, and its last day if it has one; where the day is in the way, the first on which it no longer is.
    hold_reason             text,
    until                   date,
    amount                  numeric(15, 2) not null,
    primary key (run_id, invoice_id)
);
create index dunning_skip_invoice on dunning_skip (invoice_id, run_id desc);
create index dunning_skip_client on dunning_skip (client_id);
