-- How clients are treated, whatever they owe: what the ladder (V020) asks before anything leaves.

-- The button that stops all automatic sending, of one creditor or of all, from the moment it is pressed until it is lifted.
create table sending_stop (
    id                      bigint generated always as identity primary key,
    -- Null: every creditor.
    creditor_id             bigint      references creditor,
    reason                  text        not null check (reason <> ''),
    stopped_at              timestamptz not null default now(),
    stopped_by              text        not null,
    lifted_at               timestamptz,
    lifted_by               text,
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index sending_stop_in_force on sending_stop (coalesce(creditor_id, 0)) where lifted_at is null;

-- The server and the database in which these books were last worked with. A copy, restored from a backup or promoted from a replica,
-- finds itself elsewhere, and may have missed what was sent last: nothing leaves it until a person says so. The table's own number is
-- another one after a restore over the same database.
create table books_home (
    home                    text        primary key,
    seen_at                 timestamptz not null default now()
);
create unique index books_home_one on books_home ((true));

create function current_home() returns text language sql stable as $$
select s.system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || d.oid
       || '/' || 'books_home'::regclass::oid
from pg_control_system() s, pg_database d
where d.datname = current_database()
$$;

-- Whether nothing of this creditor may leave by itself: no mail, no text message, no letter to a mailing house.
create function is_sending_stopped(p_creditor bigint) returns boolean language sql stable parallel safe as $$
select exists (select from sending_stop s
               where s.lifted_at is null and (s.creditor_id is null or s.creditor_id = p_creditor))
$$;

-- What the program writes and sends; a call is made by a person, a handover goes to an agency.
create function is_automatic(p_channel text) returns boolean language sql immutable parallel safe as $$
select p_channel in ('EMAIL', 'SMS', 'LETTER', 'REGISTERED_LETTER')
$$;

-- The public holidays of the countries of clients, from the program's calendar; the night sees that the years at hand are here.
create table public_holiday (
    country                 text        not null,
    day                     date        not null,
    name                    text        not null,
    primary key (country, day)
);

-- The time zone of a country that has one, or nearly: Spain's is Madrid's. Elsewhere the client's own must be said; until then
-- the creditor's is taken, and nobody is told that it is the client's.
create table country_zone (
    country                 text        primary key,
    time_zone               text        not null
);
insert into country_zone values
    ('AD', 'Europe/Andorra'), ('AT', 'Europe/Vienna'), ('BE', 'Europe/Brussels'), ('BG', 'Europe/Sofia'), ('CH', 'Europe/Zurich'),
    ('CI', 'Africa/Abidjan'), ('CM', 'Africa/Douala'), ('CN', 'Asia/Shanghai'), ('CY', 'Asia/Nicosia'), ('CZ', 'Europe/Prague'), ('DE', 'Europe/Berlin'), ('DK', 'Europe/Copenhagen'),
    ('DZ', 'Africa/Algiers'), ('EE', 'Europe/Tallinn'), ('ES', 'Europe/Madrid'), ('FI', 'Europe/Helsinki'), ('FR', 'Europe/Paris'), ('GB', 'Europe/London'),
    ('GF', 'America/Cayenne'), ('GP', 'America/Guadeloupe'), ('GR', 'Europe/Athens'), ('HR', 'Europe/Zagreb'), ('HU', 'Europe/Budapest'),
    ('IE', 'Europe/Dublin'), ('IL', 'Asia/Jerusalem'), ('IN', 'Asia/Kolkata'), ('IS', 'Atlantic/Reykjavik'), ('IT', 'Europe/Rome'),
    ('JP', 'Asia/Tokyo'), ('KR', 'Asia/Seoul'), ('LI', 'Europe/Vaduz'), ('LT', 'Europe/Vilnius'), ('LU', 'Europe/Luxembourg'),
    ('LV', 'Europe/Riga'), ('MA', 'Africa/Casablanca'), ('MC', 'Europe/Monaco'), ('MQ', 'America/Martinique'), ('MT', 'Europe/Malta'),
    ('NC', 'Pacific/Noumea'), ('NL', 'Europe/Amsterdam'), ('NO', 'Europe/Oslo'), ('PL', 'Europe/Warsaw'), ('PT', 'Europe/Lisbon'), ('RE', 'Indian/Reunion'),
    ('RO', 'Europe/Bucharest'), ('RS', 'Europe/Belgrade'), ('SE', 'Europe/Stockholm'), ('SG', 'Asia/Singapore'), ('SI', 'Europe/Ljubljana'),
    ('SK', 'Europe/Bratislava'), ('SN', 'Africa/Dakar'), ('TN', 'Africa/Tunis'), ('TR', 'Europe/Istanbul'), ('UA', 'Europe/Kyiv'), ('YT', 'Indian/Mayotte');

create view client_zone as
select c.id as client_id, coalesce(c.time_zone, z.time_zone, k.time_zone) as time_zone,
       c.time_zone is not null or z.time_zone is not null or c.country = k.country as is_known
from client c
join creditor k on k.id = c.creditor_id
left join country_zone z on z.country = c.country;

-- A demonstration keeps its mails to itself: the day on which it is started is good for a contact, whatever day it is.
create table demonstration_contact_day (
    day                     date        primary key
);

-- Whether a client in this country may be contacted on a day, as this version of a policy says.
create function is_contact_day(p_version bigint, p_country text, p_day date) returns boolean language sql stable parallel safe as $$
select exists (select from demonstration_contact_day d where d.day = p_day)
       or strpos(v.contact_days, extract(isodow from p_day)::int::text) > 0
          and not (v.avoids_holidays
                   and exists (select from public_holiday h where h.country = p_country and h.day = p_day))
from dunning_policy_version v
where v.id = p_version
$$;

-- The first day from this one on that is good for a contact; the series comes in its order, and ends at the first that is.
create function first_contact_day(p_version bigint, p_country text, p_from date) returns date language sql stable parallel safe as $$
select coalesce((select p_from + n from generate_series(0, 90) n where is_contact_day(p_version, p_country, p_from + n) limit 1), p_from)
$$;

-- The first instant from this one on at which a message may leave for a client in this country and time zone.
create function first_contact_time(p_version bigint, p_country text, p_zone text, p_from timestamptz)
returns timestamptz language sql stable parallel safe as $$
select case when is_contact_day(p_version, p_country, here.day) and here.at < v.contact_until
            then greatest(p_from, (here.day + v.contact_from) at time zone p_zone)
            else (first_contact_day(p_version, p_country, here.day + 1) + v.contact_from) at time zone p_zone end
from dunning_policy_version v
cross join lateral (select (p_from at time zone p_zone)::date, (p_from at time zone p_zone)::time) here (day, at)
where v.id = p_version
$$;
