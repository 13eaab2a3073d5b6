import { Api } from "./api.js";
import { Coach } from "./coach.js";
import { Live } from "./live.js";
import { table } from "./table.js";
import { yesterday } from "./yesterday.js";

const [commandService, queryService] = process.argv.slice(2);
if (commandService === undefined || queryService === undefined) {
  throw new Error("give the addresses of the two services: coach-day <command-service> <query-service>");
}

const before = new Api(commandService, queryService);
const morning = await yesterday(before);
await before.read.GET("/v1/referrals", { params: { query: { minPosition: before.position } } });

const api = new Api(commandService, queryService);
api.position = before.position;
api.for("what others do (uppdateras själv)").count("GET", "/v1/changes");
const live = await Live.listen(queryService, morning.centreId);

const coach = new Coach(api, morning);
await coach.opensTheDay();
await coach.receivesARecept();
await coach.meetsSomebody();
await coach.missesSomebody();
await coach.followsProgrammes();
await coach.meetsMany();
await coach.closesTheDay();

await live.reached(api.position);
live.stop();
const writes = api.requests.filter((request) => request.method !== "GET").length;
if (live.changes.length < writes) {
  throw new Error(`${writes} writes, but only ${live.changes.length} changes were told`);
}
console.log(table(api.requests));
