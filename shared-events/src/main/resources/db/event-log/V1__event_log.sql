-- The event log: one append-only table, numbered without a hole in the order of commits (docs/adr/0001).

do $$
begin
    create role halsocenter_command nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
    create role halsocenter_query nologin;
exception when duplicate_object or unique_violation then null;
end $$;
-- Who migrates may work in the services' roles (SET ROLE), unless a superuser, who may anyway.
do $$
begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant halsocenter_command, halsocenter_query to %I', current_user);
    end if;
end $$;

create table event_log.event (
    position          bigint      not null primary key check (position >= 1),
    stream_id         text        not null,
    sequence          bigint      not null check (sequence >= 0),
    stream_type       text        not null,
    event_id          uuid        not null unique,
    type              text        not null,
    revision          integer     not null check (revision >= 1),
    -- json, not jsonb: the stored bytes are what is hashed
    payload           json        not null,
    metadata          json        not null,
    recorded_at       timestamptz not null,
    -- RFC 9162 leaf hash over the row's stored bytes, see LeafHash
    leaf_hash         bytea       not null check (octet_length(leaf_hash) = 32),
    -- each event stands directly behind another: the database itself refuses a hole
    previous_position bigint generated always as (nullif(position - 1, 0)) stored references event_log.event (position),
    unique (stream_id, sequence)
);
create index event_recorded_at on event_log.event (recorded_at);

create function event_log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the event log is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on event_log.event
    for each statement execute function event_log.refuse_change();

revoke all on schema event_log from public;
revoke all on event_log.event from public;
grant usage on schema event_log to halsocenter_command, halsocenter_query;
grant select, insert on event_log.event to halsocenter_command;
grant select on event_log.event to halsocenter_query;
