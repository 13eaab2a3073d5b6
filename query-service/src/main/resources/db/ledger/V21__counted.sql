-- Figures of ten years of a county are counted from the index alone: what decides whether and how a line counts stands in
-- it beside the line's day. Centre goes before day, so that a centre's years are read without those of the others; for the
-- whole county PostgreSQL skips from centre to centre.

alter table ledger.entry
    add column kind     text    not null generated always as (coalesce(dimensions ->> 'kind', 'unknown')) stored,
    add column source   text    not null generated always as (coalesce(dimensions ->> 'source', 'unknown')) stored,
    add column outcome  text    not null generated always as (coalesce(dimensions ->> 'outcome', 'unknown')) stored,
    add column estimate boolean not null generated always as (coalesce(dimensions ->> 'precision' <> 'EXACT', false)) stored;

drop index ledger.entry_happened_on;
drop index ledger.entry_cohort_on;
create index entry_happened_on on ledger.entry (measure, centre, happened_on)
    include (position, sign, quantity, person_id, kind, source, outcome, estimate);
create index entry_cohort_on on ledger.entry (measure, centre, cohort_on)
    include (position, sign, quantity, person_id, kind, source, outcome, estimate)
    where cohort_on is not null;
