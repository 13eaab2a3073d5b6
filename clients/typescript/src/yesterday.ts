import type { Api } from "./api.js";
import { day } from "./days.js";
import { ANTON, BERTIL, TOLVAN, participant, somebody } from "./people.js";

/** The ways that a coach finds under way in the morning, by what is due for them. */
export interface Morning {
  centreId: string;
  groupId: string;
  /** Booked for a first conversation today. */
  booked: Way & { bookingId: string };
  /** Booked for today as well, and will not come. */
  missing: Way & { bookingId: string };
  /** Has had the first conversation; the programme is to start. */
  talked: Way;
  /** In a programme for three months. */
  followedUp: Way;
  /** In a programme for six months. */
  closing: Way;
  /** Said no at the door: to be returned. */
  unwilling: Way;
}

export interface Way {
  referralId: string;
  participantId: string;
}

/** Sets up a centre of its own, as an administrator. */
export async function newCentre(api: Api): Promise<string> {
  const centreId = `centre-${Date.now().toString(36)}`;
  await api.recorded(
    api.write.POST("/v1/centres", {
      body: { centreId, name: "Exempelby", municipality: "0665", openedOn: day(-900), phase: "PERMANENT" },
    }),
  );
  return centreId;
}

/** Registers what happened before today. */
export async function yesterday(api: Api, centreId: string): Promise<Morning> {
  const group = await api.recorded(
    api.write.POST("/v1/groups", {
      body: { centreId, name: "FaR-träning", kind: "FAR_TRAINING", focusArea: "PHYSICAL_ACTIVITY", startsOn: day(-90) },
    }),
  );
  const talked = await way(api, centreId, await somebody(api), -20);
  await talk(api, talked, "FIRST", -10);
  return {
    centreId,
    groupId: group.id,
    booked: await booked(api, await way(api, centreId, await participant(api, ANTON), -14), 9),
    missing: await booked(api, await way(api, centreId, await somebody(api), -13), 10),
    talked,
    followedUp: await programme(api, centreId, await participant(api, BERTIL), -95),
    closing: await programme(api, centreId, await participant(api, TOLVAN), -185),
    unwilling: await way(api, centreId, await somebody(api), -7),
  };
}

async function way(api: Api, centreId: string, participantId: string, received: number): Promise<Way> {
  const referral = await api.recorded(
    api.write.POST("/v1/referrals", {
      body: {
        participantId,
        centreId,
        source: "FAR_PRESCRIPTION",
        receivedOn: day(received),
        prescriber: { careUnit: "Exempelby vårdcentral", profession: "PHYSICIAN" },
        reasons: ["PHYSICAL_INACTIVITY"],
      },
    }),
  );
  return { referralId: referral.id, participantId };
}

async function booked(api: Api, way: Way, hour: number): Promise<Way & { bookingId: string }> {
  const booking = await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/bookings", {
      params: { path: { referralId: way.referralId } },
      body: { purpose: "FIRST", startsAt: `${day(0)}T${String(hour).padStart(2, "0")}:00`, channel: "ON_SITE" },
    }),
  );
  return { ...way, bookingId: booking.id };
}

async function talk(api: Api, way: Way, kind: "FIRST" | "COACHING", on: number): Promise<void> {
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/conversations", {
      params: { path: { referralId: way.referralId } },
      body: { kind, heldOn: day(on), channel: "ON_SITE", minutes: 45 },
    }),
  );
}

async function programme(api: Api, centreId: string, participantId: string, started: number): Promise<Way> {
  const found = await way(api, centreId, participantId, started - 14);
  await talk(api, found, "FIRST", started - 7);
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/programme", {
      params: { path: { referralId: found.referralId } },
      body: { startsOn: day(started), track: "FAR", concerns: ["PHYSICAL_INACTIVITY"] },
    }),
  );
  return found;
}
