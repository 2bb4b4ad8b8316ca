-- What the product tells its administrators about itself.

-- Matches of a span of days, however many there were before.
create index statement_match_day on statement_match (creditor_id, matched_on) where undone_on is null;

-- Something that must not be so any longer: a night that did not run, messages that do not leave. Of a creditor and a matter one
-- is open at a time, whichever node saw it first.
create table alert (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    matter                  text        not null check (matter in ('NIGHT', 'OUTBOX')),
    -- Since when it is so.
    since                   timestamptz not null,
    raised_at               timestamptz not null,
    over_at                 timestamptz
);
create unique index alert_open on alert (creditor_id, matter) where over_at is null;
create index alert_recent on alert (creditor_id, over_at);

-- What an administrator was told of it, and what became of the mail. The key is the claim: nobody is told twice, and a row of a
-- program that died over it stays SENDING. What a mail server did not take leaves no row, so that it is tried again.
create table alert_mail (
    alert_id                bigint      not null references alert,
    user_id                 bigint      not null references app_user,
    about                   text        not null check (about in ('RAISED', 'OVER')),
    state                   text        not null check (state in ('SENDING', 'SENT', 'FAILED', 'AMBIGUOUS')),
    reply                   text        not null default '',
    begun_at                timestamptz not null default now(),
    ended_at                timestamptz,
    primary key (alert_id, user_id, about)
);
create index alert_mail_user on alert_mail (user_id);
