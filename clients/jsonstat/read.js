// Prints the datasets of files as rows, as jsonstat-toolkit understands them: one line of JSON for each file.
import { readFileSync } from "node:fs";
import JSONstat from "jsonstat-toolkit";

for (const file of process.argv.slice(2)) {
  const dataset = JSONstat(JSON.parse(readFileSync(file, "utf8")));
  const rows = dataset.Unflatten((coordinates, { value, status }) => ({ coordinates, value, status }));
  const dimensions = dataset.id.map((id) => {
    const dimension = dataset.Dimension(id);
    const categories = Object.fromEntries(dimension.id.map((code) => [code, dimension.Category(code).label]));
    const units = dimension.id.map((code) => dimension.Category(code).unit).filter((unit) => unit);
    return { id, label: dimension.label, role: dimension.role, categories, units };
  });
  console.log(JSON.stringify({ label: dataset.label, updated: dataset.updated, class: dataset.class, dimensions, rows }));
}
