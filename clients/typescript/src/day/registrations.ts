import type { Api, Recorded } from "../api.js";
import { day } from "../days.js";
import type { components } from "../generated/command-service.js";
import type { Way } from "../yesterday.js";

type Conversation = components["schemas"]["HoldConversation"];

/** What a coach registers several times a day, always with today's date. */
export function of(way: Way) {
  return { params: { path: { referralId: way.referralId } } };
}

export function books(api: Api, way: Way, inDays: number): Promise<Recorded> {
  const startsAt = `${day(inDays)}T09:00`;
  return api.recorded(
    api.write.POST("/v1/referrals/{referralId}/bookings", {
      ...of(way),
      body: { purpose: "FIRST", startsAt, channel: "ON_SITE" },
    }),
  );
}

export function talks(api: Api, way: Way, said: Omit<Conversation, "heldOn">): Promise<Recorded> {
  return api.recorded(
    api.write.POST("/v1/referrals/{referralId}/conversations", { ...of(way), body: { heldOn: day(0), ...said } }),
  );
}

export function answers(api: Api, way: Way, timePoint: "BASELINE" | "THREE_MONTHS" | "CLOSING"): Promise<Recorded> {
  return api.recorded(
    api.write.POST("/v1/referrals/{referralId}/answers", {
      ...of(way),
      body: { timePoint, answeredOn: day(0), timesPerWeek: 3, minutesPerWeek: 150, selfRatedHealth: 70 },
    }),
  );
}

export function guides(api: Api, way: Way): Promise<Recorded> {
  return api.recorded(
    api.write.POST("/v1/referrals/{referralId}/guidances", {
      ...of(way),
      body: { guidedOn: day(0), organisation: "Exempelby gymnastikförening", organisationKind: "ASSOCIATION" },
    }),
  );
}
