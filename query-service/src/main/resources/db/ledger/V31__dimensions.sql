-- What a line's dimensions are stands in columns instead of in a JSON document (docs/adr/0033): neither who writes a line nor
-- who reads it takes a document apart. A column is empty where the line's measure has no such dimension; those by which key
-- figures choose lines never are. Codes are told apart and sorted by their bytes, whatever language the database speaks.
-- The indexes that hold whether a line is an estimate go with that column, and are made again.

drop policy figures on ledger.entry;
alter table ledger.entry
    alter column kind    drop expression,
    alter column source  drop expression,
    alter column outcome drop expression,
    drop column estimate,
    add column reason      text[],
    add column care_unit   text generated always as (dimensions ->> 'careUnit') stored,
    add column profession  text generated always as (dimensions ->> 'profession') stored,
    add column purpose     text generated always as (dimensions ->> 'purpose') stored,
    add column channel     text generated always as (dimensions ->> 'channel') stored,
    add column group_id    text generated always as (dimensions ->> 'group') stored,
    add column focus_area  text generated always as (dimensions ->> 'focusArea') stored,
    add column segment     text generated always as (dimensions ->> 'segment') stored,
    add column precision   text generated always as (dimensions ->> 'precision') stored,
    add column time_point  text generated always as (dimensions ->> 'timePoint') stored,
    add column track       text generated always as (dimensions ->> 'track') stored,
    add column instrument  text generated always as (dimensions ->> 'instrument') stored,
    add column value_table text generated always as (dimensions ->> 'valueTable') stored;
update ledger.entry set reason = array(select jsonb_array_elements_text(dimensions -> 'reason')) where dimensions ? 'reason';
alter table ledger.entry
    alter column care_unit   drop expression,
    alter column profession  drop expression,
    alter column purpose     drop expression,
    alter column channel     drop expression,
    alter column group_id    drop expression,
    alter column focus_area  drop expression,
    alter column segment     drop expression,
    alter column precision   drop expression,
    alter column time_point  drop expression,
    alter column track       drop expression,
    alter column instrument  drop expression,
    alter column value_table drop expression,
    drop column dimensions;

alter table ledger.entry
    alter column measure type text collate "C",
    alter column centre  type text collate "C",
    alter column kind    type text collate "C",
    alter column source  type text collate "C",
    alter column outcome type text collate "C",
    add column estimate boolean not null generated always as (coalesce(precision <> 'EXACT', false)) stored;
create index entry_happened_on on ledger.entry (measure, centre, happened_on)
    include (position, sign, quantity, person_id, kind, source, outcome, estimate);
create index entry_cohort_on on ledger.entry (measure, centre, cohort_on)
    include (position, sign, quantity, person_id, kind, source, outcome, estimate)
    where cohort_on is not null;
create policy figures on ledger.entry for select to halsocenter_query using (
    (select current_setting('halsocenter.centres', true)) = '*'
    or centre = any ((select string_to_array(current_setting('halsocenter.centres', true), ','))::text[]));
