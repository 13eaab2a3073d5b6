-- What proves that the log is whole (docs/adr/0028): signed tree heads and the hashes of complete subtrees. No part of the
-- ledger, and never emptied with it.

do $$
begin
    create role halsocenter_proof nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant halsocenter_proof to %I', current_user);
    end if;
    execute format('grant connect on database %I to halsocenter_proof', current_database());
end $$;

create table proof.checkpoint (
    size        bigint      not null primary key check (size >= 1),  -- events; the last one's position
    root        bytea       not null check (octet_length(root) = 32),
    recorded_at timestamptz not null,                                -- when the last event was recorded
    signed_at   timestamptz not null,
    note        text        not null,                                -- C2SP tlog-checkpoint: the very text that was signed
    key         text        not null                                 -- C2SP vkey: what it is verified with
);

-- The hash of each complete subtree of 2^level events, for every eighth level above the events' own.
create table proof.subtree (
    level smallint not null check (level between 8 and 56 and level % 8 = 0),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, index)
);

create function proof.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what proves stays: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on proof.checkpoint
    for each statement execute function proof.refuse_change();
create trigger append_only before update or delete or truncate on proof.subtree
    for each statement execute function proof.refuse_change();

revoke all on schema proof from public;
revoke all on proof.checkpoint, proof.subtree from public;
grant usage on schema proof to halsocenter_proof, halsocenter_query;
grant select, insert on proof.checkpoint, proof.subtree to halsocenter_proof;
-- all of it is meant to be spread: nothing in it is about anybody
grant select on proof.checkpoint, proof.subtree to halsocenter_query;
grant usage on schema event_log to halsocenter_proof;
grant select on event_log.event to halsocenter_proof;
