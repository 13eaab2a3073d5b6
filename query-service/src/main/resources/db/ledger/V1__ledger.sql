-- Statistics as bookkeeping: every figure is drawn from ledger.entry. All of it can be rebuilt from the log.

create table ledger.entry (
    position    bigint   not null,           -- of the event that caused the line
    line        integer  not null,           -- 1..n within the event, so that booking twice changes nothing
    measure     text     not null,
    stream_id   text     not null,
    fact_id     uuid     not null,           -- the event that recorded the fact
    person_id   uuid,
    centre      text     not null,
    happened_on date     not null,           -- deciding date, in Europe/Stockholm
    cohort_on   date,                        -- the day the intake was received
    quantity    bigint   not null,           -- in the measure's unit
    sign        smallint not null check (sign in (-1, 1)),
    dimensions  jsonb    not null,
    primary key (position, line)
);
create index entry_happened_on on ledger.entry (measure, happened_on);
create index entry_cohort_on on ledger.entry (measure, cohort_on) where cohort_on is not null;

-- Versioned by position, so that a figure as of a position knows people and centres as of it.
create table ledger.person (
    person_id  uuid    not null,
    position   bigint  not null,
    birth_year integer not null,
    sex        text    not null,
    primary key (person_id, position)
);
create table ledger.centre (
    centre       text   not null,
    position     bigint not null,
    name         text   not null,
    municipality text   not null,
    opened_on    date   not null,
    primary key (centre, position)
);

-- Events that could not be booked, and all later ones of their streams.
create table ledger.parked (
    position  bigint not null primary key,
    event_id  uuid   not null,
    stream_id text   not null,
    reason    text   not null               -- class of the error, never its message: that may hold personal data
);
create index parked_stream on ledger.parked (stream_id, position);

-- How far the log has been booked or parked; the log has no holes, so nothing before it is missing.
create table ledger.progress (
    only_row boolean not null primary key default true check (only_row),
    position bigint  not null
);
insert into ledger.progress (position) values (0);

-- Axon's token: the projection's place in the log.
create table ledger.token (
    processorName varchar(255) not null,
    segment       integer      not null,
    token         bytea,
    tokenType     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    primary key (processorName, segment)
);

grant usage on schema ledger to halsocenter_query;
grant select, insert, update, delete, truncate on
    ledger.entry, ledger.person, ledger.centre, ledger.parked, ledger.progress, ledger.token to halsocenter_query;
