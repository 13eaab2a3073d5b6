-- What is parked says which figures it could touch, since when it has been so, and when it was tried again.

alter table ledger.parked
    add column type        text,
    add column stream_type text,
    add column centre      text,                                   -- whose stream it is; null where that is not known
    add column parked_at   timestamptz not null default now(),
    add column tried_at    timestamptz,                            -- the last time it was tried again
    add column tries       integer     not null default 0;
update ledger.parked set type = event.type, stream_type = event.stream_type
    from event_log.event where event.position = parked.position;
alter table ledger.parked alter column type set not null, alter column stream_type set not null;

-- Readers learn which figures are incomplete, and nothing of streams and events.
grant select (position, stream_type, centre) on ledger.parked to halsocenter_query;
