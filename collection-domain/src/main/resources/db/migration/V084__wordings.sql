-- The words of mails, letters, text messages and talking guides as people edited them; what has no row is as shipped.
-- Versions are added, never changed: the newest is in force. One without words goes back to the shipped text.
create table wording (
    id                      bigint generated always as identity primary key,
    creditor_id             bigint      not null references creditor,
    kind                    text        not null check (kind in ('MAIL', 'LETTER', 'SMS', 'GUIDE')),
    code                    text        not null check (code ~ '^[a-z0-9-]+$'),
    language                text        not null check (language in ('fr', 'en', 'de', 'es')),
    variant                 text        not null default 'STANDARD'
                                        check (variant = 'STANDARD'
                                               or kind <> 'GUIDE' and variant in ('GENTLE', 'FIRM')
                                               or kind = 'GUIDE' and variant in ('TEMPORARY_DIFFICULTY', 'DISORGANISED', 'UNWILLING')),
    version                 int         not null check (version > 0),
    subject                 text,
    body                    text,
    saved_at                timestamptz not null default now(),
    saved_by                text        not null,
    unique (creditor_id, kind, code, language, variant, version),
    check ((subject is null) = (body is null))
);

-- The version that a message or a letter was written from; null: the shipped text.
alter table message add column wording_id bigint references wording;
alter table letter add column wording_id bigint references wording;

-- How the client is written to; null: as everybody is.
alter table client add column tone text check (tone in ('GENTLE', 'FIRM'));
