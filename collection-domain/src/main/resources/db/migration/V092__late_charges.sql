-- What a creditor agreed with its clients about late charges. No row: the law's rate, cut by semester, principal first.
create table late_charge_settings (
    creditor_id             bigint      primary key references creditor,
    -- Of its general terms, in percent per year; null: they name none.
    percent                 numeric(6, 3) check (percent between 0 and 100),
    semesters               text        not null check (semesters in ('SPLIT', 'ONE_RATE')),
    imputation              text        not null check (imputation in ('PRINCIPAL_FIRST', 'INTEREST_FIRST'))
);

-- The rate a client's own contract names, in percent per year. No row: that of the general terms counts.
create table client_charge_rate (
    client_id               bigint      primary key references client on delete cascade,
    percent                 numeric(6, 3) not null check (percent between 0 and 100)
);
