-- Versioned by position as well as by day: a target's figure as of a position knows the targets and phases as of it.

create table ledger.phase (
    centre     text   not null,
    position   bigint not null,
    valid_from date   not null,              -- the first day of the phase
    phase      text   not null,
    primary key (centre, position)
);
create table ledger.target (
    centre     text    not null,
    position   bigint  not null,
    kpi        text    not null,
    phase      text,                         -- null: in any phase
    valid_from date    not null,
    target     numeric not null,             -- a share for rates, else in the key figure's unit
    primary key (centre, position)
);

grant select, insert, update, delete, truncate on ledger.phase, ledger.target to halsocenter_query;

-- In which way the lines were drawn from the log; in another one they are drawn again from its first event.
alter table ledger.progress add column derivation text not null default '';
