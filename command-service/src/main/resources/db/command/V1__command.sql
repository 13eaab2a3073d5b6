-- What the command side must remember beside the log, written in the transaction of the write itself.

revoke all on schema command from public;
grant usage on schema command to halsocenter_command;

-- Answers given under an idempotency key: a repeat gets the same answer and records nothing.
create table command.idempotency_key (
    actor       text        not null,
    key         text        not null check (length(key) between 1 and 200),
    -- SHA-256 of method, path and body: the key stands for this request and no other
    fingerprint bytea       not null check (octet_length(fingerprint) = 32),
    status      integer     not null,
    location    text,
    id          text        not null,
    version     bigint      not null,
    position    bigint      not null,
    event_id    uuid        not null,
    recorded_at timestamptz not null default now(),
    primary key (actor, key)
);

-- A recept or remiss is received once: the constraint holds when two requests race, too (domain rule "duplicate").
create table command.recept (
    referral_id    uuid not null primary key,
    participant_id uuid not null,
    centre_id      text not null,
    -- the day it was written, or when that is unknown the day it was received
    dated          date not null,
    -- the care unit's HSA-id, or its name, or nothing
    prescriber     text not null default '',
    unique (participant_id, centre_id, dated, prescriber)
);

grant select, insert, update, delete on command.idempotency_key, command.recept to halsocenter_command;
