import type { Request } from "./api.js";

/** The requests as a table in Markdown, those in a row that are alike as one line with their number. */
export function table(requests: readonly Request[]): string {
  const lines: { request: Request; times: number }[] = [];
  for (const request of requests) {
    const last = lines.at(-1);
    if (last && same(last.request, request)) {
      last.times++;
    } else {
      lines.push({ request, times: 1 });
    }
  }
  const rows = lines.map(
    ({ request, times }) => `| ${request.purpose} | \`${request.method} ${request.path}\` | ${times} |`,
  );
  const sum = `| **all** | | **${requests.length}** |`;
  return ["| What for | Request | Times |", "|---|---|---|", ...rows, sum].join("\n");
}

function same(one: Request, other: Request): boolean {
  return one.purpose === other.purpose && one.method === other.method && one.path === other.path;
}
