import { readFileSync } from "node:fs";
import { files } from "./files.mjs";

const MADE = { commands: "defineCommand", queries: "defineQuery" };

function actProblems(file) {
  const [, subject, kind, name] = /^lib\/([a-z]+)\/(commands|queries)\/([a-z0-9-]+)\.ts$/.exec(file) ?? [];
  if (!subject) return [];
  const text = readFileSync(file, "utf8");
  const names = [...text.matchAll(new RegExp(`${MADE[kind]}\\(\\{\\s*name: "([^"]+)"`, "g"))].map((match) => match[1]);
  if (names.length !== 1) return [`${file}: holds ${names.length} ${MADE[kind]}, wanted exactly one`];
  return names[0] === `${subject}.${name}` ? [] : [`${file}: is named "${names[0]}", wanted "${subject}.${name}"`];
}

function adapterProblems(file) {
  const text = readFileSync(file, "utf8");
  if (/^app\/\(signed-in\)\/.*action\.ts$/.test(file)) {
    const exported = [...text.matchAll(/^export (?!type)(.*)$/gm)].map((match) => match[1]);
    return exported
      .filter((line) => !/^const \w+ = (withPaths\($|(withPaths\()?formAction\()/.test(line))
      .map((line) => `${file}: "${line}" is not made by formAction (lib/web)`);
  }
  if (/^app\/api\/v1\/.*route\.ts$/.test(file)) {
    const exported = [
      ...text.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b(.*)$/gm),
    ];
    const free = exported.filter((match) => !/= apiRoute\(/.test(match[2]));
    // what is no act of a caller (the document itself) may not reach a subject
    if (!/@\/lib\/(?!web|platform|i18n)/.test(text)) return [];
    return free.map((match) => `${file}: ${match[1]} is not made by apiRoute (lib/web/api)`);
  }
  if (/^app\/\(signed-in\)\/.*page\.tsx$/.test(file) && !text.includes("requireCtx("))
    return [`${file}: asks for no session (requireCtx)`];
  return [];
}

/** Every command and query is made by its definer under the name of its file; every action, API route and page by its wrapper. */
export function actsProblems() {
  return files(/\.(ts|tsx)$/)
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => [...actProblems(file), ...adapterProblems(file)]);
}
