-- Each centre answers for its own people (docs/adr/0018). What is kept about them belongs to a centre, and the policies
-- of these tables show and take a row only when the session works for its centre. The services' roles own no table, so
-- the policies hold for them; a session that says nothing works for no centre.

-- To whom those belong who were registered before events said for which centre: to the centre that first recorded a
-- referral or a session of theirs, else to the only centre that there is. Whoever is not here belongs to nobody.
create table command.early_participant (
    participant_id uuid not null primary key,
    centre         text not null
);
insert into command.early_participant (participant_id, centre)
with registered as (
    select stream_id from event_log.event
    where type = 'participant.registered' and sequence = 0 and metadata ->> 'centre' is null
),
seen as (
    select payload ->> 'participantId' as participant, payload ->> 'centreId' as centre, position
    from event_log.event
    where type = 'referral.received'
    union all
    select json_array_elements_text(session.payload -> 'participants'), started.payload ->> 'centreId', session.position
    from event_log.event as session
    join event_log.event as started on started.stream_id = session.stream_id and started.type = 'group.started'
    where session.type = 'group.session-held'
),
only_centre as (
    select min(stream_id) as centre from event_log.event where type = 'centre.opened' having count(*) = 1
),
belonging as (
    select registered.stream_id as participant, coalesce(
        (select seen.centre from seen where seen.participant = registered.stream_id order by seen.position limit 1),
        (select centre from only_centre)) as centre
    from registered
)
select participant::uuid, centre from belonging where centre is not null;

-- The vault. A subject is a participant, or a centre, whose name is its own. No centre can be told of a participant of
-- no centre: such rows stay, and nobody sees them.
alter table vault.data_key add column centre text;
update vault.data_key set centre = coalesce(
    (select early.centre from command.early_participant as early where early.participant_id::text = subject),
    case when subject !~ '^.{8}-.{4}-.{4}-.{4}-.{12}$' then subject end);
alter table vault.data_key add constraint data_key_of_a_centre check (centre is not null) not valid;

alter table vault.text add column centre text;
update vault.text set centre = (select key.centre from vault.data_key as key where key.subject = text.subject);
alter table vault.text add constraint text_of_a_centre check (centre is not null) not valid;

-- That somebody is protected must be heeded by those who may not see who it is: it stands apart.
create table vault.protection (
    subject    text not null primary key references vault.data_key (subject),
    -- a code of protectedIdentity
    protection text not null,
    centre     text
);
insert into vault.protection (subject, protection, centre)
select identity.subject, identity.protection, key.centre
from vault.identity as identity join vault.data_key as key using (subject)
where identity.protection is not null;
alter table vault.protection add constraint protection_of_a_centre check (centre is not null) not valid;

alter table vault.identity drop column protection, add column centre text;
update vault.identity set centre = (select key.centre from vault.data_key as key where key.subject = identity.subject);
alter table vault.identity
    add constraint identity_of_a_centre check (centre is not null) not valid,
    drop constraint identity_number_hash_key,
    -- one number is one participant of a centre; nobody learns that another centre knows it too
    add constraint identity_number_of_a_centre unique (centre, number_hash);

-- Each time that somebody who sees no protected identity was shown one, for an emergency. Written in the transaction of
-- the answer, and never changed.
create table vault.glass_broken (
    id           uuid        not null primary key,
    at           timestamptz not null default clock_timestamp(),
    actor        text        not null,
    role         text        not null,
    centre       text        not null,
    trace_id     text        not null,
    -- whom the answer was about
    participants uuid[]      not null,
    -- sealed with the centre's key: it may hold words about people
    reason       bytea       not null
);
alter table vault.glass_broken alter column reason set statistics 0;
create index glass_broken_centre on vault.glass_broken (centre, at);
create function vault.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was broken stays broken: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on vault.glass_broken
    for each statement execute function vault.refuse_change();

revoke all on command.early_participant, vault.protection, vault.glass_broken from public;
grant select on command.early_participant to halsocenter_command;
grant select, insert, update, delete on vault.protection to halsocenter_command;
grant select, insert on vault.glass_broken to halsocenter_command;

-- Whether somebody of the session's centre, known or protected, has a number already: it tells what the constraint
-- would, and nothing else.
create function vault.number_is_taken(hash bytea, by_other_than text) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (select from vault.identity
                   where centre = current_setting('halsocenter.centre', true)
                     and number_hash = hash and subject <> by_other_than);
revoke all on function vault.number_is_taken from public;
grant execute on function vault.number_is_taken to halsocenter_command;

alter table command.early_participant enable row level security;
alter table command.recept enable row level security;
alter table command.idempotency_key enable row level security;
alter table vault.data_key enable row level security;
alter table vault.text enable row level security;
alter table vault.protection enable row level security;
alter table vault.identity enable row level security;
alter table vault.glass_broken enable row level security;

create policy own_centre on command.early_participant using (centre = current_setting('halsocenter.centre', true));
create policy own_centre on command.recept using (centre_id = current_setting('halsocenter.centre', true));
create policy own_centre on vault.data_key using (centre = current_setting('halsocenter.centre', true));
create policy own_centre on vault.text using (centre = current_setting('halsocenter.centre', true));
create policy own_centre on vault.protection using (centre = current_setting('halsocenter.centre', true));
create policy own_centre on vault.glass_broken using (centre = current_setting('halsocenter.centre', true));

-- Administrators set centres up and may say why in words, which only the centre itself reads.
create policy centres_own_key on vault.data_key
    using (subject = centre and current_setting('halsocenter.centres', true) = '*');
create policy centres_own_text on vault.text for insert
    with check (subject = centre and current_setting('halsocenter.centres', true) = '*');

-- Who a protected person is, is shown to those alone whose session says so; anybody of the centre may record it.
create policy own_centre on vault.identity for insert
    with check (centre = current_setting('halsocenter.centre', true));
create policy own_centre_unless_protected on vault.identity
    using (centre = current_setting('halsocenter.centre', true)
           and (current_setting('halsocenter.protected', true) = 'on'
                or not exists (select from vault.protection where protection.subject = identity.subject)));

-- Whose answers: of a centre, or of nobody's people. No caller ever was who wrote those so far.
delete from command.idempotency_key;
alter table command.idempotency_key
    add column centre text not null default coalesce(current_setting('halsocenter.centre', true), '');
create policy own_centre on command.idempotency_key
    using (centre = coalesce(current_setting('halsocenter.centre', true), ''));
