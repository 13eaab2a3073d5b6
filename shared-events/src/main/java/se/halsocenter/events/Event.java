package se.halsocenter.events;

/** What stands in one stream's history: a fact, or an amendment of one. */
public sealed interface Event
        permits CentreEvent, ParticipantEvent, ReferralEvent, GroupEvent, ActivityEvent, PlanEvent, Amendment {}
