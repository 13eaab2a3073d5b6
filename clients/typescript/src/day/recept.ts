import { day } from "../days.js";
import type { Desk } from "./desk.js";
import { books, of } from "./registrations.js";

/** A recept came by post from somebody new, who is called and given a time, and calls back for another one. */
export async function receivesARecept(desk: Desk): Promise<void> {
  const { centreId } = desk.morning;
  const api = desk.api.for("a new recept (nytt recept)");
  const participant = await api.recorded(
    api.write.POST("/v1/participants", { body: { birthYear: 1971, sex: "MALE" } }),
  );
  const referral = await api.recorded(
    api.write.POST("/v1/referrals", {
      body: {
        participantId: participant.id,
        centreId,
        source: "FAR_PRESCRIPTION",
        receivedOn: day(0),
        issuedOn: day(-3),
        prescriber: { careUnit: "Exempelby vårdcentral", profession: "NURSE" },
        reasons: ["HIGH_BLOOD_PRESSURE", "STRESS"],
      },
    }),
  );
  const way = { referralId: referral.id, participantId: participant.id };
  const booking = await books(api, way, 2);
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/bookings/{bookingId}/cancellation", {
      params: { path: { ...of(way).params.path, bookingId: booking.id } },
      body: { cancelledOn: day(0), by: "PARTICIPANT" },
    }),
  );
  await books(api, way, 3);
  await desk.card(way);
}
