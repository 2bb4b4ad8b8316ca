-- What became of the movements of bank statements.

-- How a creditor matches. No row: as shipped, see MatchingRules.
create table matching_rule (
    creditor_id             bigint      primary key references creditor,
    -- A proposal of this score or more is applied by itself; 101: none is.
    threshold               int         not null check (threshold between 60 and 101),
    -- By how much it must stand out from the next best.
    margin                  int         not null check (margin between 1 and 100),
    -- What may be missing of a payment, for a bank's fee or out of carelessness, and be given up with it by one person.
    tolerance               numeric(15, 2) not null check (tolerance >= 0),
    -- Whether a client is thanked by mail for a payment that settles what it was reminded of.
    thanks                  boolean     not null default false,
    changed_at              timestamptz not null default now(),
    changed_by              text        not null
);

-- A movement, or a part of it, and what it was taken for.
create table statement_match (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    line_id                 bigint      not null references statement_line,
    -- PAYMENT: recorded as this payment. RETURN: took this payment back. NOT_OURS: no client's money. NO_PAYMENT: it goes back
    -- to what no payment was recorded for.
    kind                    text        not null check (kind in ('PAYMENT', 'RETURN', 'NOT_OURS', 'NO_PAYMENT')),
    payment_id              bigint      references payment,
    -- With the sign of the line.
    amount                  numeric(15, 2) not null check (amount <> 0),
    -- Of the proposal that was followed, with its reasons; null: nobody had proposed it.
    score                   int         check (score between 0 and 100),
    reasons                 jsonb       not null default '[]',
    automatic               boolean     not null,
    note                    text        not null default '',
    matched_on              date        not null,
    matched_at              timestamptz not null default now(),
    matched_by              text        not null,
    -- Of a RETURN: whether it took the payment back itself; false: that had been done before, by hand.
    took_back               boolean     not null default false,
    undone_on               date,
    undone_by               text,
    check ((kind in ('PAYMENT', 'RETURN')) = (payment_id is not null)),
    check ((undone_on is null) = (undone_by is null))
);
create index statement_match_line on statement_match (line_id);
create index statement_match_payment on statement_match (payment_id) where payment_id is not null;
-- The money of a payment goes back once.
create unique index statement_match_return on statement_match (payment_id) where kind = 'RETURN' and undone_on is null;
create index payment_amount on payment (creditor_id, amount) where source = 'RECEIVED';
create index statement_match_recent on statement_match (creditor_id, id desc);

-- What was missing of a payment and given up with it; goes when the match goes.
create table match_forgone (
    match_id                bigint      not null references statement_match,
    payment_id              bigint      not null unique references payment,
    primary key (match_id, payment_id)
);

-- A movement that the bank's codes call none of a client's money, and somebody said that it is.
create table claimed_line (
    line_id                 bigint      primary key references statement_line,
    claimed_on              date        not null,
    claimed_by              text        not null
);

-- What a line that waits may be, best first: worked out anew whenever a run of matching goes through it.
create table match_proposal (
    line_id                 bigint      not null references statement_line on delete cascade,
    rank                    int         not null check (rank > 0),
    client_id               bigint      not null references client,
    score                   int         not null check (score between 0 and 100),
    reasons                 jsonb       not null,
    shares                  jsonb       not null,
    on_account              numeric(15, 2) not null default 0,
    -- What is given up with it: kind, amount and invoice; null: nothing.
    difference              jsonb,
    -- Stands for all that it does, and what is left of its invoices: who accepts what it was shown says it.
    offer_key               text        not null default '',
    worked_out_at           timestamptz not null default now(),
    primary key (line_id, rank)
);
create index match_proposal_client on match_proposal (client_id);

-- Names and accounts a client pays under, learned from what people confirmed, never from a guess.
create table payer_alias (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    client_id               bigint      not null references client on delete cascade,
    kind                    text        not null check (kind in ('IBAN', 'NAME')),
    -- As it is compared: an IBAN without spaces, a name as PayerNames writes it.
    value                   text        not null check (value <> ''),
    match_id                bigint      not null references statement_match,
    learned_on              date        not null,
    learned_by              text        not null,
    forgotten_on            date,
    forgotten_by            text,
    check ((forgotten_on is null) = (forgotten_by is null))
);
create unique index payer_alias_value on payer_alias (creditor_id, kind, value, client_id) where forgotten_on is null;
create index payer_alias_client on payer_alias (client_id) where forgotten_on is null;

-- The movement that stands for a payment (PAYMENT), or that took it back (RETURN); null: none.
create function movement_of(p_payment bigint, p_kind text) returns bigint language sql stable parallel safe as $$
select max(m.line_id) from statement_match m where m.payment_id = p_payment and m.kind = p_kind and m.undone_on is null
$$;

-- Why the bank took a payment back, as coded; null: it did not, or nobody says.
create function return_reason_of(p_payment bigint) returns text language sql stable parallel safe as $$
select l.return_reason from statement_line l where l.id = movement_of(p_payment, 'RETURN')
$$;
