package se.halsocenter.standalone.oracle;

/** The payloads of a history as rows of one kind; the one parameter is the last position that counts. */
final class Facts {
    private Facts() {}

    static final String SQL = """
            with e as (select * from history where position <= ?),
            participant as (select stream_id, (p ->> 'birthYear')::int as born, p ->> 'sex' as sex
                            from e where type = 'participant.registered'),
            place as (select p ->> 'centreId' as centre, p ->> 'municipality' as municipality
                      from e where type = 'centre.opened'),
            way as (
                select e.type as what, e.stream_id,
                       coalesce(e.p ->> 'heldOn', e.p ->> 'missedOn', e.p ->> 'declinedOn', e.p ->> 'returnedOn',
                                e.p ->> 'receivedOn')::date as happened,
                       (i.p ->> 'receivedOn')::date as received, 1::numeric as amount, i.p ->> 'participantId' as person,
                       i.p ->> 'source' as source,
                       case when e.type in ('referral.declined', 'referral.returned')
                                then jsonb_build_array(e.p ->> 'reason')
                            when coalesce(i.p -> 'reasons', '[]') = '[]' then '["unknown"]'::jsonb
                            else i.p -> 'reasons' end as reasons,
                       i.p #>> '{prescriber,careUnit}' as care_unit, i.p #>> '{prescriber,profession}' as profession,
                       case e.type when 'referral.first-conversation-held' then 'FIRST' else e.p ->> 'kind' end as kind,
                       e.p ->> 'purpose' as purpose, e.p ->> 'channel' as channel,
                       null as focus_area, null as segment, null as precision
                from e join e i on i.stream_id = e.stream_id and i.type = 'referral.received'
                where e.type not in ('referral.booking-made', 'referral.booking-cancelled')
            ), meeting as (
                select s.stream_id, (s.p ->> 'heldOn')::date as happened, (s.p ->> 'minutes')::numeric as minutes,
                       s.p as session, g.p ->> 'kind' as kind, g.p ->> 'focusArea' as focus_area
                from e s join e g on g.stream_id = s.stream_id and g.type = 'group.started'
                where s.type = 'group.session-held'
            ), gathering as (
                select 'group.session-held' as what, stream_id, happened, 1::numeric as amount, null as person, kind,
                       focus_area, null as segment, null as precision from meeting
                union all
                select 'present', stream_id, happened, minutes, present, kind, focus_area, null, 'EXACT'
                from meeting, jsonb_array_elements_text(session -> 'participants') as present
                union all
                select 'present', stream_id, happened, minutes * (session #>> '{anonymous,count}')::int, null, kind,
                       focus_area, null, session #>> '{anonymous,precision}'
                from meeting where session -> 'anonymous' is not null
                union all
                select type, stream_id, (p ->> 'heldOn')::date, 1, null, p ->> 'kind', p ->> 'focusArea', null, null
                from e where type in ('activity.held', 'centre.steering-meeting-held')
                union all
                select 'audience', stream_id, (p ->> 'heldOn')::date, (part ->> 'count')::numeric, null, p ->> 'kind',
                       p ->> 'focusArea', part ->> 'segment', part ->> 'precision'
                from e, jsonb_array_elements(p -> 'audiences') as part where type = 'activity.held'
            ), anything as (
                select * from way
                union all
                select what, stream_id, happened, null, amount, person, null, null, null, null, kind, null, null,
                       focus_area, segment, precision from gathering
            ), fact as (
                select anything.*, participant.born, participant.sex, place.centre, place.municipality
                from anything cross join place left join participant on participant.stream_id = anything.person
            )
            """;
}
