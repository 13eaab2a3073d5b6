-- What was published: the same bytes for ever (docs/adr/0027). No part of the ledger, and never emptied with it.

do $$
begin
    create role halsocenter_publication nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant halsocenter_publication to %I', current_user);
    end if;
    execute format('grant connect on database %I to halsocenter_publication', current_database());
end $$;

create table publication.publication (
    id              uuid        not null primary key,
    title           text        not null,
    published_at    timestamptz not null,
    position        bigint      not null check (position >= 0),  -- of the log, that the figures are frozen at
    recorded_at     timestamptz,                                 -- of the event there; null before the first
    centre          text,                                        -- that published; null for the region
    actor           text        not null,
    roles           text        not null,
    content         bytea       not null,
    sha256          bytea       not null check (sha256 = sha256(content)),
    key_owner       text,
    idempotency_key text        check (length(idempotency_key) between 1 and 200),
    fingerprint     bytea       check ((idempotency_key is null) = (fingerprint is null)),
    unique (key_owner, idempotency_key)
);
create index publication_published_at on publication.publication (published_at desc, id);

create function publication.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was published stays: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on publication.publication
    for each statement execute function publication.refuse_change();

revoke all on schema publication from public;
revoke all on publication.publication from public;
grant usage on schema publication to halsocenter_publication, halsocenter_query;
grant select, insert on publication.publication to halsocenter_publication;
grant select on publication.publication to halsocenter_query;

-- Who asks stands in a setting of the session (docs/adr/0017): halsocenter.centres, whose figures may be seen. A publication
-- is for everyone who may read figures at all; it is added for a centre by those who see it, for the region by those who see all.
alter table publication.publication enable row level security;
create policy reading on publication.publication for select to halsocenter_query, halsocenter_publication using (
    (select coalesce(current_setting('halsocenter.centres', true), '')) <> '');
create policy publishing on publication.publication for insert to halsocenter_publication with check (
    (select current_setting('halsocenter.centres', true)) = '*'
    or centre = any ((select string_to_array(current_setting('halsocenter.centres', true), ','))::text[]));
