-- Who read what: append-only (docs/adr/0029). Both services add to it, in a role that can do nothing else.

do $$
begin
    create role halsocenter_access nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant halsocenter_access to %I', current_user);
    end if;
    execute format('grant connect on database %I to halsocenter_access', current_database());
end $$;

create table access_log.access (
    number        bigint      generated always as identity primary key,
    accessed_at   timestamptz not null default clock_timestamp(),
    actor         text        not null,
    roles         text        not null,
    centre        text,                                  -- that the actor worked for; null for roles of no centre
    what          text        not null,                  -- What, by name
    kind          text        not null check (kind in ('PERSONAL_DATA', 'SINGLE_CASE', 'EVENTS')),
    refused       boolean     not null,
    method        text        not null,
    route         text        not null,                  -- with the names of its variables: an address may hold more
    reason        text        check (length(reason) between 1 and 200),
    trace_id      text,
    participants  uuid[]      not null,                  -- whom the answer was about
    streams       text[]      not null,                  -- the ways, groups and others that it named
    positions     bigint[]    not null,                  -- single events of the log that it showed
    -- of what shows a part of the log: the question, and the positions that were asked about
    question      text,
    from_position bigint,
    to_position   bigint,
    check ((question is null) = (from_position is null) and (question is null) = (to_position is null))
);
create index access_accessed_at on access_log.access (accessed_at, number);
create index access_actor on access_log.access (actor, accessed_at);
create index access_participants on access_log.access using gin (participants);
create index access_streams on access_log.access using gin (streams);
create index access_positions on access_log.access using gin (positions);
-- parts of the log may concern anybody, and have to be looked through for everybody
create index access_parts on access_log.access (number) where question is not null and positions = '{}';

create function access_log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on access_log.access
    for each statement execute function access_log.refuse_change();

revoke all on schema access_log from public;
revoke all on access_log.access from public;
grant usage on schema access_log to halsocenter_access, halsocenter_query;
-- when and under which number it happened is not for a service to say
grant insert (actor, roles, centre, what, kind, refused, method, route, reason, trace_id, participants, streams,
              positions, question, from_position, to_position)
    on access_log.access to halsocenter_access;
grant select on access_log.access to halsocenter_query;

-- Who asks stands in a setting of the session (docs/adr/0017): halsocenter.audit is on for auditors and nobody else.
alter table access_log.access enable row level security;
create policy adding on access_log.access for insert to halsocenter_access with check (true);
create policy reading on access_log.access for select to halsocenter_query using (
    (select current_setting('halsocenter.audit', true)) = 'on');
