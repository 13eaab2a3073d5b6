-- What the lists of a front end are read from: ids, codes and dates, never identity or text. Drawn from the log in the
-- ledger's transaction and emptied with it; details are read from the streams themselves.

-- The event that the views of a stream rest on, so that handling it twice changes nothing.
create table ledger.view_stream (
    stream_id text   not null primary key,
    position  bigint not null
);

create table ledger.view_referral (
    referral_id     uuid    not null primary key,
    version         bigint  not null,            -- events in the stream
    participant_id  uuid    not null,
    centre          text    not null,
    source          text    not null,
    received_on     date    not null,
    status          text    not null,
    since           date    not null,            -- the day on which the status was reached
    next_booking_at timestamp,                   -- first open booking, local time in Europe/Stockholm
    due_on          date                         -- of the task that is due first
);
create index view_referral_centre on ledger.view_referral (centre, received_on desc);
create index view_referral_participant on ledger.view_referral (participant_id);
create index view_referral_due on ledger.view_referral (due_on) where due_on is not null;

-- What is to be done, by the day on which it is due; whether it is overdue depends on the day that is asked for.
create table ledger.view_task (
    referral_id    uuid    not null,
    ordinal        integer not null,
    participant_id uuid    not null,
    centre         text    not null,
    kind           text    not null,
    due_on         date    not null,
    booking_id     uuid,
    purpose        text,
    starts_at      timestamp,                    -- local time in Europe/Stockholm
    time_point     text,
    primary key (referral_id, ordinal)
);
create index view_task_due on ledger.view_task (centre, due_on);

create table ledger.view_participant (
    participant_id uuid    not null primary key,
    version        bigint  not null,
    since          bigint  not null,             -- position of the first event: the order of registration
    birth_year     integer not null,
    sex            text    not null,
    erased         boolean not null
);
create index view_participant_since on ledger.view_participant (since desc);

create table ledger.view_group (
    group_id   uuid   not null primary key,
    version    bigint not null,
    centre     text   not null,
    name       text   not null,
    kind       text   not null,
    focus_area text   not null,
    starts_on  date   not null,
    ended_on   date,
    sessions   integer not null,
    people     integer not null,                 -- who gave a name, each once
    minutes    bigint not null                   -- people present x length
);
create index view_group_centre on ledger.view_group (centre, starts_on desc);

create table ledger.view_attendance (
    group_id       uuid    not null,
    participant_id uuid    not null,
    sessions       integer not null,
    first_on       date    not null,
    last_on        date    not null,
    primary key (group_id, participant_id)
);
create index view_attendance_participant on ledger.view_attendance (participant_id);

create table ledger.view_activity (
    activity_id uuid   not null primary key,
    version     bigint not null,
    centre      text   not null,
    kind        text   not null,
    title       text   not null,
    focus_area  text,
    held_on     date   not null,
    audience    bigint not null,                 -- people in all
    precision   text   not null                  -- of that number: exact only if every part is
);
create index view_activity_centre on ledger.view_activity (centre, held_on desc);

grant select, insert, update, delete, truncate on
    ledger.view_stream, ledger.view_referral, ledger.view_task, ledger.view_participant, ledger.view_group,
    ledger.view_attendance, ledger.view_activity to halsocenter_query;
