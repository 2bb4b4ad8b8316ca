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

-- Whether nothing of this creditor may leave by itself: no mail, no text message, no letter to a mailing house.
create function is_sending_stopped(p_creditor bigint) returns boolean language sql stable parallel safe as $$
select exists (select from sending_stop s
               where s.lifted_at is null and (s.creditor_id is null or s.creditor_id = p_creditor))
$$;

-- What the program writes and sends; a call is made by a person, a handover goes to an agency.
create function is_automatic(p_channel text) returns boolean language sql immutable parallel safe as $$
select p_channel in ('EMAIL', 'SMS', 'LETTER', 'REGISTERED_LETTER')
$$;
