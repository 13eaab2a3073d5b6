-- Whoever books takes the progress first and then the other tables, and so does whoever keeps the books still (Ledger):
-- in the same order none of them has what another one that has come further waits for.
create or replace function books.hold() returns bigint
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '100ms' as $$
declare
    it text;
begin
    lock table ledger.progress in access exclusive mode;
    for it in select books.tables() loop
        execute format('lock table ledger.%I in access exclusive mode', it);
    end loop;
    return (select position from ledger.progress);
end $$;
