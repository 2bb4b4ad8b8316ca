-- What happened to a creditor itself (settings, bank account) is looked up by kind, and there is little of it.
create index history_event_creditor on history_event (creditor_id, kind, id desc) where client_id is null;
