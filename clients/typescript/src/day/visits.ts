import { day } from "../days.js";
import { expect } from "../expect.js";
import type { Desk } from "./desk.js";
import { answers, books, guides, of, talks } from "./registrations.js";

/** The one who was booked comes, and starts a programme at once. One thing gets registered twice. */
export async function meetsSomebody(desk: Desk): Promise<void> {
  const { booked } = desk.morning;
  const api = desk.api.for("first conversation (första samtal)");
  await talks(api, booked, { kind: "FIRST", channel: "ON_SITE", minutes: 60, bookingId: booked.bookingId });
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/programme", {
      ...of(booked),
      body: { startsOn: day(0), track: "FAR", concerns: ["PHYSICAL_INACTIVITY"] },
    }),
  );
  await answers(api, booked, "BASELINE");
  await guides(api, booked);
  await guides(api, booked);
  const { version, guidances } = await desk.card(booked);

  api.for("registered twice (makulering)");
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/voidings", {
      params: { ...of(booked).params, header: { "If-Match": `"${version}"` } },
      body: { eventId: guidances[1]?.eventId ?? "", reason: "DUPLICATE" },
    }),
  );
  const shown = await desk.card(booked);
  expect(guidances.length === 2 && shown.guidances.length === 1, "what was voided is not shown");
}

/** Another one does not come; one says no and their recept goes back. */
export async function missesSomebody(desk: Desk): Promise<void> {
  const { missing, unwilling } = desk.morning;
  const api = desk.api.for("no-show (uteblivet besök)");
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/no-shows", {
      ...of(missing),
      body: { missedOn: day(0), bookingId: missing.bookingId, purpose: "FIRST" },
    }),
  );
  await books(api, missing, 7);
  await desk.card(missing);

  api.for("no thanks, and the recept goes back (tackat nej, retur)");
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/decline", {
      ...of(unwilling),
      body: { declinedOn: day(0), reason: "DAYTIME_NOT_POSSIBLE" },
    }),
  );
  await api.recorded(
    api.write.POST("/v1/referrals/{referralId}/return", {
      ...of(unwilling),
      body: { returnedOn: day(0), reason: "DECLINED" },
    }),
  );
  await desk.card(unwilling);
}
