-- ANALYZE copies values of a column into pg_statistic, where they stay after the row is deleted. What an erasure destroys
-- must not live on there; a column's type, set anew, throws away what was copied so far. No query is planned by these.

alter table vault.data_key
    alter column wrapped type bytea,
    alter column wrapped set statistics 0;

alter table vault.text
    alter column ciphertext type bytea,
    alter column ciphertext set statistics 0;

alter table vault.identity
    alter column ciphertext type bytea,
    alter column ciphertext set statistics 0,
    alter column number_hash type bytea,
    alter column number_hash set statistics 0;

alter table command.idempotency_key
    alter column fingerprint type bytea,
    alter column fingerprint set statistics 0;
