-- What outside readers have been shown (docs/adr/0020): no part of the ledger, and never emptied with it, since what was
-- withheld once is withheld for good.

create schema release;
revoke all on schema release from public;
grant usage on schema release to halsocenter_projection;

-- The moments of the log that outside readers see figures of.
create table release.release (
    number      bigint generated always as identity primary key,
    position    bigint      not null,
    recorded_at timestamptz,                 -- of the event there; null before the first
    made_at     timestamptz not null
);

-- In which releases it was found out what is withheld of something that is counted in a year.
create table release.examined (
    k       integer not null,                -- the smallest number that is shown
    counted text    not null,
    year    integer not null,
    number  bigint  not null references release.release,
    primary key (k, counted, year, number)
);

-- The cells that are withheld from a release on: span of the year, place, part and values, with bars between.
create table release.withheld (
    k                integer not null,
    counted          text    not null,
    year             integer not null,
    cell             text    not null,
    number           bigint  not null references release.release,
    said_to_be_small boolean not null,
    primary key (k, counted, year, cell, number)
);

-- Nothing is changed or taken away.
grant select, insert on release.release, release.examined, release.withheld to halsocenter_projection;
