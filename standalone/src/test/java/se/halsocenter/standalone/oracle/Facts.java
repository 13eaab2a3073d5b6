package se.halsocenter.standalone.oracle;

/**
 * The payloads of a history, up to a position, as one table of facts: what it is, when it happened, when its intake was
 * received, how much it counts as, and what the payloads say of it ({@code d}).
 */
final class Facts {
    private Facts() {}

    /** The one parameter is the last position that counts. */
    static final String TABLE = """
            create temp table fact as
            with recursive recorded as (select * from history where position <= %d),
            """ + amended() + """
            participant as (select stream_id, (p ->> 'birthYear')::int as born, p ->> 'sex' as sex
                            from e where type = 'participant.registered'),
            place as (select p ->> 'centreId' as centre, p ->> 'municipality' as municipality
                      from e where type = 'centre.opened'),
            start as (select stream_id, (p ->> 'startsOn')::date as day, p ->> 'track' as track
                      from e where type = 'referral.programme-started'),
            """ + way() + outcomes() + gatherings() + """
            any_fact as (
                select what, stream_id, happened, 1::numeric as amount, d ->> 'participantId' as person, d from way
                union all select what, stream_id, happened, 1, d ->> 'participantId', d from outcome
                union all select * from gathering
            )
            select any_fact.*, (d ->> 'receivedOn')::date as received,
                   case when what in ('referral.declined', 'referral.returned') then jsonb_build_array(d ->> 'reason')
                        when coalesce(d -> 'reasons', '[]') = '[]' then '["unknown"]'::jsonb
                        else d -> 'reasons' end as reasons,
                   born, sex, centre, municipality
            from any_fact cross join place left join participant on participant.stream_id = person""";

    /** What each fact was last stated to be, in the place where it was first recorded, unless that was voided. */
    private static String amended() {
        return """
                stated as (
                    select position as place, event_id, stream_id, type, p, 0 as times from recorded
                    where right(type, 10) <> '.corrected' and right(type, 7) <> '.voided'
                    union all
                    select stated.place, c.event_id, c.stream_id, c.p #>> '{replacement,type}',
                           c.p #> '{replacement,payload}', times + 1
                    from stated join recorded c on right(c.type, 10) = '.corrected'
                        and (c.p ->> 'eventId')::uuid = stated.event_id
                ), e as (
                    select place as position, stream_id, type, p
                    from (select distinct on (place) * from stated order by place, times desc) as last
                    where not exists (select from recorded v where right(v.type, 7) = '.voided'
                                          and (v.p ->> 'eventId')::uuid = last.event_id)
                ),
                """;
    }

    /** Each event of a participant's way, with what its intake says and the track of the programme it falls in. */
    private static String way() {
        return """
                step as (
                    select e.type as what, e.stream_id, e.position, i.p || e.p as d,
                           coalesce(e.p ->> 'heldOn', e.p ->> 'missedOn', e.p ->> 'declinedOn', e.p ->> 'returnedOn',
                                    e.p ->> 'startsOn', e.p ->> 'guidedOn', e.p ->> 'sentOn', e.p ->> 'answeredOn',
                                    e.p ->> 'closedOn', e.p ->> 'receivedOn')::date as happened
                    from e join e i on i.stream_id = e.stream_id and i.type = 'referral.received'
                ), way as (
                    select what, step.stream_id, position, happened, d || jsonb_build_object(
                               'track', track,
                               'kind', coalesce(d ->> 'organisationKind', d ->> 'kind', case what
                                   when 'referral.first-conversation-held' then 'FIRST' end)) as d
                    from step left join start on start.stream_id = step.stream_id and start.day <= happened
                ),
                """;
    }

    /** What several events of a way amount to together. */
    private static String outcomes() {
        return """
                training (band, minutes) as (values
                    ('0', 0), ('<30', 15), ('30-59', 45), ('60-89', 75), ('90-119', 105), ('>=120', 120)),
                everyday (band, minutes) as (values
                    ('0', 0), ('<30', 15), ('30-59', 45), ('60-89', 75), ('90-149', 120), ('150-299', 225),
                    ('>=300', 300)),
                answered as (
                    select stream_id, happened, d, d -> 'answers' as a from way where what = 'referral.questionnaire-answered'
                ), outcome as (
                    select said.what, stream_id, happened, d || jsonb_build_object('outcome', said.outcome,
                               'instrument', a ->> 'instrument', 'valueTable', '1') as d
                    from answered left join training on training.band = a ->> 'training'
                        left join everyday on everyday.band = a ->> 'everyday'
                        cross join lateral (values
                            ('goal-150-programme', case
                                ((a ->> 'timesPerWeek')::int >= 3)::int + ((a ->> 'minutesPerWeek')::int >= 150)::int
                                when 2 then 'YES' when 1 then 'NO' when 0 then 'NO' end),
                            ('goal-150-national', case 2 * training.minutes + everyday.minutes >= 150
                                when true then 'YES' when false then 'NO' end),
                            ('concerns-relieved', a ->> 'concernsRelieved'),
                            ('behaviour-changed', a ->> 'behaviourChanged'),
                            ('health-improved', a ->> 'healthImproved'),
                            ('inspired', a ->> 'inspired')) as said (what, outcome)
                    where said.outcome in ('YES', 'NO')
                    union all
                    (select distinct on (stream_id, d ->> 'timePoint') 'asked', stream_id, happened,
                            d || jsonb_build_object('outcome', case when exists (
                                select from answered where answered.stream_id = way.stream_id
                                    and answered.d ->> 'timePoint' = way.d ->> 'timePoint') then 'YES' else 'NO' end)
                     from way where what = 'referral.questionnaire-sent'
                     order by stream_id, d ->> 'timePoint', happened)
                    union all
                    select 'uptake', stream_id, happened, d || jsonb_build_object('outcome', case when exists (
                               select from start where start.stream_id = way.stream_id) then 'YES' else 'NO' end)
                    from way where what = 'referral.received' and exists (
                        select from e where e.stream_id = way.stream_id
                            and e.type in ('referral.programme-started', 'referral.declined', 'referral.returned'))
                    union all
                    select 'due', stream_id, (happened + interval '3 months')::date, d || jsonb_build_object(
                               'outcome', case when exists (
                                   select from way held where held.stream_id = way.stream_id
                                       and held.d ->> 'kind' = 'FOLLOW_UP_3_MONTHS' and held.happened >= way.happened)
                               then 'YES' else 'NO' end)
                    from way where what = 'referral.programme-started'
                ),
                """;
    }

    /** Groups, open activities and what the centre itself does. */
    private static String gatherings() {
        return """
                meeting as (
                    select s.stream_id, (s.p ->> 'heldOn')::date as happened, (s.p ->> 'minutes')::numeric as minutes,
                           s.p as session, g.p as d
                    from e s join e g on g.stream_id = s.stream_id and g.type = 'group.started'
                    where s.type = 'group.session-held'
                ), gathering as (
                    select 'group.session-held' as what, stream_id, happened, 1::numeric as amount, null as person, d
                    from meeting
                    union all
                    select 'present', stream_id, happened, minutes, present, d || '{"precision": "EXACT"}'
                    from meeting, jsonb_array_elements_text(session -> 'participants') as present
                    union all
                    select 'present', stream_id, happened, minutes * (session #>> '{anonymous,count}')::int, null,
                           d || (session -> 'anonymous')
                    from meeting where session -> 'anonymous' is not null
                    union all
                    select type, stream_id, (p ->> 'heldOn')::date, 1, null, p
                    from e where type in ('activity.held', 'centre.steering-meeting-held')
                    union all
                    select 'audience', stream_id, (p ->> 'heldOn')::date, (part ->> 'count')::numeric, null, p || part
                    from e, jsonb_array_elements(p -> 'audiences') as part where type = 'activity.held'
                    union all
                    (select distinct on (p ->> 'month') type, stream_id, ((p ->> 'month') || '-01')::date,
                            (p ->> 'hours')::numeric, null, p
                     from e where type = 'centre.coach-hours-reported' order by p ->> 'month', position desc)
                    union all
                    select type, stream_id, make_date((p ->> 'year')::int, 1, 1), 1, null,
                           p || jsonb_build_object('outcome', coalesce(
                               (select last.p ->> 'outcome' from e last where last.type = 'plan.item-followed-up'
                                    and last.stream_id = e.stream_id and last.p ->> 'itemId' = e.p ->> 'itemId'
                                order by last.position desc limit 1), 'NOT_FOLLOWED_UP'))
                    from e where type = 'plan.item-added'
                ),
                """;
    }
}
