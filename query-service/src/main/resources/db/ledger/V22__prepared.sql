-- The releases that have been gone through whole: until one has been, readers are shown the one before.
create table release.prepared (
    k      integer not null,                 -- the smallest number that is shown
    number bigint  not null references release.release,
    primary key (k, number)
);

grant select, insert on release.prepared to halsocenter_projection;
