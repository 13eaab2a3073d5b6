-- What the reading side writes, it writes in a role of its own: the one that answers requests then needs to read only
-- (docs/adr/0017). All three are given a login of their own by the services.

do $$
begin
    create role halsocenter_projection nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant halsocenter_projection to %I', current_user);
    end if;
    -- also where nobody may connect who is not named
    execute format('grant connect on database %I to halsocenter_command, halsocenter_query, halsocenter_projection',
                   current_database());
end $$;

grant usage on schema event_log to halsocenter_projection;
grant select on event_log.event to halsocenter_projection;
