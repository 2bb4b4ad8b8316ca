-- The mobile number that a contact's phone is, as E.164; read again whenever the phone is not what it was read from.
alter table contact add column mobile text check (mobile ~ '^\+[1-9][0-9]{6,14}$');
alter table contact add column mobile_read_from text;
-- Since when this contact wants no text messages, and who wrote it down.
alter table contact add column sms_opt_out_on date;
alter table contact add column sms_opt_out_by text;
alter table contact add check ((sms_opt_out_on is null) = (sms_opt_out_by is null));

-- Whom a client's text messages go to: the first of its accounting contacts with a mobile, else the first of the others.
create view contact_texted as
select distinct on (client_id) client_id, id, name, mobile from contact
where mobile is not null and mobile_read_from = phone and sms_opt_out_on is null
order by client_id, role <> 'ACCOUNTING', id;

-- Whether anybody at this client may be sent a text message; a phone that was not read yet may be a mobile.
create function may_be_texted(p_client bigint) returns boolean language sql stable parallel safe as $$
select exists (select from contact k
               where k.client_id = p_client and k.phone is not null and k.sms_opt_out_on is null
                 and (k.mobile is not null or k.mobile_read_from is distinct from k.phone))
$$;
