import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isTest, sourceFiles } from "./files.mjs";

const ACT = /^lib\/([a-z-]+)\/(commands|queries)\/([a-z0-9-]+)\.ts$/;
const VERB = { commands: "defineCommand", queries: "defineQuery" };
const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** Acts that are not made by defineCommand or defineQuery under the name of their file, and adapters that go around them. */
export function commandProblems(root) {
  return sourceFiles(root)
    .filter((path) => !isTest(path))
    .flatMap((path) => actFileProblems(path, () => readFileSync(join(root, path), "utf8")));
}

/** The problems of one file; `read` gives its text. */
export function actFileProblems(path, read) {
  const act = ACT.exec(path);
  if (act) return definitionProblems(path, read(), act);
  if (/^app\/.*\/action\.ts$/.test(path)) return actionProblems(path, read());
  if (/^app\/api\/.*\/route\.ts$/.test(path)) return routeProblems(path, read());
  return [];
}

function definitionProblems(path, text, [, subject, kind, file]) {
  const define = VERB[kind];
  const name = `${subject}.${file}`;
  const problems = [];
  const made = [...text.matchAll(/\bexport const (\w+)\s*=\s*(defineCommand|defineQuery)\b/g)];
  if (made.length !== 1 || made[0][2] !== define) problems.push(`${path}: must export exactly one ${define}, found ${made.length}`);
  else if (made[0][1] !== camel(file)) problems.push(`${path}: the export must be called ${camel(file)}, not ${made[0][1]}`);
  if (!text.includes(`name: "${name}"`)) problems.push(`${path}: the act must be called "${name}"`);
  return problems;
}

function actionProblems(path, text) {
  const problems = [];
  if (!/^["']use server["'];/.test(text)) problems.push(`${path}: must begin with "use server"`);
  const reached = subjectsIn(text);
  if (reached.length > 0 && !/\bformAction\b/.test(text)) problems.push(`${path}: reaches ${reached.join(", ")} without formAction from lib/web`);
  return problems;
}

function routeProblems(path, text) {
  const reached = subjectsIn(text);
  if (path.startsWith("app/api/v1/") && !path.includes("openapi.json") && !/\bapiRoute\b/.test(text)) return [`${path}: a route of the API is made by apiRoute from lib/web`];
  return reached.length > 0 && !/\bapiRoute\b/.test(text) ? [`${path}: reaches ${reached.join(", ")} without apiRoute from lib/web`] : [];
}

/** Modules with data that a text imports: commands, queries, internals and the database itself. */
function subjectsIn(text) {
  return [...text.matchAll(/from\s+["'](@\/lib\/(?:[a-z-]+\/(?:commands|queries|internal)[^"']*|platform\/(?:db|generated)[^"']*))["']/g)].map(([, path]) => path);
}
