-- Which rows the service that answers requests may see (docs/adr/0017). Who asks stands in settings of the session, see
-- CallerConnections in shared-access: halsocenter.centre, whose cases may be seen, and halsocenter.centres, whose figures
-- (with commas between, or *). A setting that is missing or empty shows nothing. The settings are read by subqueries, so
-- that they are evaluated once in a statement.

-- The views are drawn anew: the derivation has changed with these columns.
truncate ledger.view_stream, ledger.view_referral, ledger.view_task, ledger.view_participant, ledger.view_group,
    ledger.view_attendance, ledger.view_activity;
alter table ledger.view_stream add column centre text;              -- that owns the stream; null when none is known
alter table ledger.view_participant add column registered_at text;  -- centre; null before events told who records them
alter table ledger.view_attendance add column centre text not null; -- the group's
create index view_attendance_centre on ledger.view_attendance (centre);
create index entry_person on ledger.entry (person_id) where person_id is not null;

-- The projection writes, and sees all rows.
revoke all on all tables in schema ledger from halsocenter_query;
grant usage on schema ledger to halsocenter_projection;
grant select, insert, update, delete, truncate on
    ledger.entry, ledger.person, ledger.centre, ledger.phase, ledger.target, ledger.parked, ledger.progress, ledger.token,
    ledger.view_stream, ledger.view_referral, ledger.view_task, ledger.view_participant, ledger.view_group,
    ledger.view_attendance, ledger.view_activity to halsocenter_projection;

-- Who answers requests reads. Of what is parked it counts how much that is, and learns nothing of streams and events.
grant select on
    ledger.entry, ledger.person, ledger.centre, ledger.phase, ledger.target, ledger.progress,
    ledger.view_stream, ledger.view_referral, ledger.view_task, ledger.view_participant, ledger.view_group,
    ledger.view_attendance, ledger.view_activity to halsocenter_query;
grant select (position) on ledger.parked to halsocenter_query;

do $$
declare
    it text;
begin
    foreach it in array array['entry', 'person', 'centre', 'phase', 'target', 'view_stream', 'view_referral', 'view_task',
                              'view_participant', 'view_group', 'view_attendance', 'view_activity'] loop
        execute format('alter table ledger.%I enable row level security', it);
        execute format('create policy projection on ledger.%I to halsocenter_projection using (true) with check (true)', it);
    end loop;
    foreach it in array array['entry', 'centre', 'phase', 'target'] loop
        execute format($policy$
            create policy figures on ledger.%I for select to halsocenter_query using (
                (select current_setting('halsocenter.centres', true)) = '*'
                or centre = any ((select string_to_array(current_setting('halsocenter.centres', true), ','))::text[]))
            $policy$, it);
    end loop;
    foreach it in array array['view_stream', 'view_referral', 'view_task', 'view_group', 'view_attendance',
                              'view_activity'] loop
        execute format($policy$
            create policy cases on ledger.%I for select to halsocenter_query using (
                centre = (select current_setting('halsocenter.centre', true)))
            $policy$, it);
    end loop;
end $$;

-- Year of birth and sex, of those only who stand in a line that may be seen: the lines have a policy of their own.
create policy figures on ledger.person for select to halsocenter_query using (
    exists (select from ledger.entry line where line.person_id = person.person_id));

-- The centre that registered them, and every one that has a way or an attendance of theirs, by those tables' policies.
create policy cases on ledger.view_participant for select to halsocenter_query using (
    registered_at = (select current_setting('halsocenter.centre', true))
    or exists (select from ledger.view_referral way where way.participant_id = view_participant.participant_id)
    or exists (select from ledger.view_attendance it where it.participant_id = view_participant.participant_id));
