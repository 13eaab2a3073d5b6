-- What a centre's stream says may be corrected or voided: its rows then stand until that position, and are written anew
-- under it, in the order of the facts.

alter table ledger.centre add column ordinal integer not null default 0, add column until bigint,
    drop constraint centre_pkey, add primary key (centre, position, ordinal);
alter table ledger.phase add column ordinal integer not null default 0, add column until bigint,
    drop constraint phase_pkey, add primary key (centre, position, ordinal);
alter table ledger.target add column ordinal integer not null default 0, add column until bigint,
    drop constraint target_pkey, add primary key (centre, position, ordinal);
