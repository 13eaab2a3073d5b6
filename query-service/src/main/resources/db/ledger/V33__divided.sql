-- Books that are filled, read once and taken away (a replay's) need no index of their lines: each question reads the lines
-- of a few measures, so these are kept apart, and PostgreSQL reads no others (docs/adr/0031).

-- Keeps the lines of empty books apart by what they measure. Whoever reads them keeps to one core for each question: the
-- others are for those who read the live books.
create function books.divide(name text, measures text[]) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    measure text;
begin
    execute format('drop table %I.entry', books.checked(name));
    execute format('create table %I.entry (like ledger.entry including defaults including generated including constraints)
                    partition by list (measure)', name);
    execute format('grant select, insert, update, delete, truncate on %I.entry to halsocenter_projection', name);
    foreach measure in array measures loop
        execute format('create unlogged table %1$I.%2$I partition of %1$I.entry for values in (%3$L)
                        with (autovacuum_enabled = false, parallel_workers = 0)',
                       name, 'entry_' || lower(measure), measure);
    end loop;
end $$;
revoke all on function books.divide(text, text[]) from public;
grant execute on function books.divide(text, text[]) to halsocenter_projection;

-- The indexes and keys that the live ones have and these have not, but none of lines that are kept apart: of these a small
-- sample says how many there are.
create or replace function books.index(name text) returns void
    language plpgsql security definer set search_path = pg_catalog set maintenance_work_mem = '256MB' as $$
declare
    divided name[];
    statement text;
begin
    divided := array(select relname from pg_class where relnamespace = books.checked(name)::regnamespace and relkind = 'p');
    for statement in
        select format('alter table %I.%I add %s', name, t.relname, pg_get_constraintdef(c.oid))
        from pg_constraint c join pg_class t on t.oid = c.conrelid
        where t.relnamespace = 'ledger'::regnamespace and c.contype in ('p', 'u')
          and t.relname in (select books.tables()) and t.relname not like 'view\_%' and t.relname <> all (divided)
        union all
        select replace(pg_get_indexdef(i.indexrelid), ' ON ledger.', format(' ON %I.', name))
        from pg_index i join pg_class t on t.oid = i.indrelid
        where t.relnamespace = 'ledger'::regnamespace and t.relname in (select books.tables())
          and t.relname not like 'view\_%' and t.relname <> all (divided)
          and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
    loop
        execute statement;
    end loop;
    if divided <> '{}' then
        set local default_statistics_target = 1;
    end if;
    for statement in select format('analyze %I.%I', name, it) from books.tables() it loop
        execute statement;
    end loop;
end $$;
