/** A calendar day in Sweden, as `YYYY-MM-DD`, so many days from today. */
export function day(fromToday: number): string {
  const moment = new Date(Date.now() + fromToday * 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(moment);
}
