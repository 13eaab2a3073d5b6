-- Other books beside the live ones (docs/adr/0031): what a replay folds the log into, and what a rebuild puts in their
-- place. The service owns nothing and may create nothing: it may only call these functions, which work as the owner. Other
-- books are schemas of the ledger's tables, named ledger_ and something.

-- Which books these are: what was counted in others need not hold in them.
alter table ledger.progress add column books uuid not null default gen_random_uuid();

create schema books;
revoke all on schema books from public;
grant usage on schema books to halsocenter_projection;

-- Which parts of the log have been folded into other books, so that folding goes on after a crash.
create table books.folded (
    name     text   not null,
    part     text   not null,                -- the first stream that may be in it
    upto     bigint not null,                -- position of the log
    events   bigint not null,
    primary key (name, part)
);
grant select, insert, delete on books.folded to halsocenter_projection;

create function books.checked(name text) returns text language plpgsql immutable set search_path = pg_catalog as $$
begin
    if name !~ '^ledger_[a-z0-9_]{1,40}$' then
        raise exception 'no name of other books: %', name using errcode = 'invalid_parameter_value';
    end if;
    return name;
end $$;

-- The tables of the ledger; what Flyway keeps beside them is none.
create function books.tables() returns setof text language sql stable set search_path = pg_catalog as $$
    select tablename::text from pg_tables where schemaname = 'ledger' and tablename <> 'flyway_schema_history' order by tablename
$$;

-- Empty books. Lines are looked for by nobody until all are there, so their indexes are made then; views are drawn by key.
create function books.open(name text, logged boolean) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    it text;
begin
    execute format('create schema %I', books.checked(name));
    execute format('grant usage on schema %I to halsocenter_projection, halsocenter_query', name);
    for it in select books.tables() loop
        execute format('create %s table %I.%I (like ledger.%I including defaults including generated including constraints %s)',
                       case when logged then '' else 'unlogged' end, name, it, it,
                       case when it like 'view\_%' then 'including indexes' else '' end);
        execute format('grant select, insert, update, delete, truncate on %I.%I to halsocenter_projection', name, it);
    end loop;
    execute format('insert into %I.progress (position) values (0)', name);
end $$;

create function books.discard(name text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    execute format('drop schema if exists %I cascade', books.checked(name));
    delete from books.folded where folded.name = discard.name;
end $$;

-- The indexes and keys that the live ones have and these have not.
create function books.index(name text) returns void
    language plpgsql security definer set search_path = pg_catalog set maintenance_work_mem = '256MB' as $$
declare
    statement text;
begin
    perform books.checked(name);
    for statement in
        select format('alter table %I.%I add %s', name, t.relname, pg_get_constraintdef(c.oid))
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where t.relnamespace = 'ledger'::regnamespace and c.contype in ('p', 'u')
          and t.relname in (select books.tables()) and t.relname not like 'view\_%'
        union all
        select replace(pg_get_indexdef(i.indexrelid), ' ON ledger.', format(' ON %I.', name))
        from pg_index i join pg_class t on t.oid = i.indrelid
        where t.relnamespace = 'ledger'::regnamespace and t.relname in (select books.tables())
          and t.relname not like 'view\_%'
          and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
    loop
        execute statement;
    end loop;
    for statement in select format('analyze %I.%I', name, it) from books.tables() it loop
        execute statement;
    end loop;
end $$;

-- Whoever may read the live ones may read these, and the same rows of them.
create function books.guard(name text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    statement text;
begin
    perform books.checked(name);
    for statement in
        select format('alter table %I.%I enable row level security', name, relname) from pg_class
        where relnamespace = 'ledger'::regnamespace and relrowsecurity
        union all
        select format('create policy %I on %I.%I as %s for %s to %s%s%s', policyname, name, tablename, permissive, cmd,
                      (select string_agg(quote_ident(role), ', ') from unnest(roles) role),
                      ' using (' || replace(qual, 'ledger.', quote_ident(name) || '.') || ')',
                      ' with check (' || replace(with_check, 'ledger.', quote_ident(name) || '.') || ')')
        from pg_policies where schemaname = 'ledger'
        union all
        select format('grant %s on %I.%I to %I', acl.privilege_type, name, t.relname, acl.grantee::regrole::text)
        from pg_class t, aclexplode(t.relacl) acl
        where t.relnamespace = 'ledger'::regnamespace and t.relname in (select books.tables())
          and acl.grantee not in (0, t.relowner)
        union all
        select format('grant %s (%I) on %I.%I to %I', acl.privilege_type, a.attname, name, t.relname,
                      acl.grantee::regrole::text)
        from pg_class t join pg_attribute a on a.attrelid = t.oid, aclexplode(a.attacl) acl
        where t.relnamespace = 'ledger'::regnamespace and t.relname in (select books.tables())
    loop
        execute statement;
    end loop;
end $$;

-- Nobody reads or writes the live books from now on until the transaction ends; whoever does so now is waited for a little.
create function books.hold() returns bigint
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '100ms' as $$
declare
    it text;
begin
    for it in select books.tables() loop
        execute format('lock table ledger.%I in access exclusive mode', it);
    end loop;
    return (select position from ledger.progress);
end $$;

-- Other books become the live ones, which are kept beside them from now on as ledger_before. Called in the transaction that
-- holds them, when both have got to the same event; where the projection is goes with its place in the log.
create function books.exchange(name text) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    reached bigint;
begin
    execute format('select position from %I.progress', books.checked(name)) into reached;
    if reached <> (select position from ledger.progress) then
        raise exception 'the books % have got to another event', name using errcode = 'object_not_in_prerequisite_state';
    end if;
    execute format('truncate %I.token', name);
    execute format('insert into %I.token select * from ledger.token', name);
    alter schema ledger rename to ledger_switching;
    execute format('alter schema %I rename to ledger', name);
    if name <> 'ledger_before' then
        drop schema if exists ledger_before cascade;
    end if;
    alter schema ledger_switching rename to ledger_before;
    alter table ledger_before.flyway_schema_history set schema ledger;
    delete from books.folded where folded.name = exchange.name;
end $$;

revoke all on all functions in schema books from public;
grant execute on all functions in schema books to halsocenter_projection;
