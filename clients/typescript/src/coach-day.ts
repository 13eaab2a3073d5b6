import { Api } from "./api.js";
import { Desk } from "./day/desk.js";
import { closesTheDay, opensTheDay } from "./day/list.js";
import { meetsMany } from "./day/many.js";
import { followsProgrammes } from "./day/programmes.js";
import { receivesARecept } from "./day/recept.js";
import { meetsSomebody, missesSomebody } from "./day/visits.js";
import { expect } from "./expect.js";
import { Live } from "./live.js";
import { table } from "./table.js";
import { Tokens } from "./tokens.js";
import { newCentre, yesterday } from "./yesterday.js";

const [commandService, queryService] = process.argv.slice(2);
if (commandService === undefined || queryService === undefined) {
  throw new Error("give the addresses of the two services: coach-day <command-service> <query-service>");
}

const centreId = await newCentre(new Api(commandService, queryService, new Tokens(commandService, "demo-admin", "")));
const coach = new Tokens(commandService, "demo-coach", centreId);
const before = new Api(commandService, queryService, coach);
const morning = await yesterday(before, centreId);
await before.read.GET("/v1/referrals", { params: { query: { minPosition: before.position } } });

const api = new Api(commandService, queryService, coach);
api.position = before.position;
api.for("what others do (uppdateras själv)").count("GET", "/v1/changes");
const live = await Live.listen(queryService, centreId, await coach.authorization());

const desk = new Desk(api, morning);
await opensTheDay(desk);
await receivesARecept(desk);
await meetsSomebody(desk);
await missesSomebody(desk);
await followsProgrammes(desk);
await meetsMany(desk);
await closesTheDay(desk);

await live.reached(api.position);
live.stop();
expect(live.changes.length >= api.registrations, `a change is told for each of ${api.registrations} registrations`);
console.log(table(api.requests, api.registrations));
