-- The identity vault (docs/adr/0011): everything about people that must not stand in an event, encrypted with one data
-- key for each subject. Only the command service may read it, and only with the master key, which is not in here.

create schema vault;
revoke all on schema vault from public;
grant usage on schema vault to halsocenter_command;

-- Whose key it is: a participant's id, or a centre's for texts about groups, activities, plans and the centre itself.
-- Erasing destroys the key and keeps the row, so that nothing more can be sealed for the subject.
create table vault.data_key (
    subject   text        not null primary key,
    -- a Tink keyset, encrypted with a key that is derived from the master key
    wrapped   bytea,
    erased_at timestamptz,
    check ((wrapped is null) = (erased_at is not null))
);

-- Notes, covering letters and reasons in words. The id, the subject and the kind are authenticated with the text.
create table vault.text (
    id         uuid  not null primary key,
    subject    text  not null references vault.data_key (subject),
    kind       text  not null,
    stream_id  text  not null,
    ciphertext bytea not null
);
create index text_subject on vault.text (subject);

-- Who a participant is.
create table vault.identity (
    subject     text  not null primary key references vault.data_key (subject),
    id          uuid  not null unique,
    ciphertext  bytea not null,
    -- sekretessmarkering or skyddad folkbokföring: in the clear, since it must be heeded before anything is opened
    protection  text,
    -- HMAC-SHA-256 of domain and number: one number is one participant, also when fifty requests race
    number_hash bytea unique check (octet_length(number_hash) = 32)
);

-- Tells at the start whether the master key is the one that the vault was made with.
create table vault.key_check (
    only_row boolean not null primary key default true check (only_row),
    value    bytea   not null
);

grant select, insert, update, delete on vault.data_key, vault.text, vault.identity, vault.key_check
    to halsocenter_command;

-- The fingerprints so far could be tried out by whoever guesses a body; from now on they are keyed. Who an answer is
-- about stands beside it, so that erasing finds it.
delete from command.idempotency_key;
alter table command.idempotency_key add column subject text not null;
comment on column command.idempotency_key.fingerprint is 'HMAC-SHA-256 of method, path and body';
create index idempotency_key_subject on command.idempotency_key (subject);
