import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { files } from "./files.mjs";

function flat(words, prefix = "") {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : flat(value, `${prefix}${key}.`),
  );
}

const known = () =>
  files(/^lib\/i18n\/messages\/zh-CN\/.*\.json$/).map((file) => [
    basename(file, ".json"),
    flat(JSON.parse(readFileSync(file, "utf8"))),
  ]);

/** The texts in the sources from which a key could be made: whole literals, and templates with their holes as wildcards. */
function spokenIn(sources) {
  const whole = new Set();
  const holes = new Map();
  for (const text of sources) {
    for (const [, word] of text.matchAll(/["'`]([\w.-]+)["'`]/g)) whole.add(word);
    for (const [, template] of text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)) {
      const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
      if (parts.every((part) => /^[\w.-]*$/.test(part)) && parts.some((part) => part.length > 1))
        holes.set(template, new RegExp(`^${parts.map((part) => part.replace(/[.]/g, "\\.")).join("[\\w-]+")}$`));
    }
  }
  return { whole, patterns: [...holes.values()] };
}

/**
 * No message without a reader. A key counts as read when a literal or template of the sources spells it, or its end behind a dot (a
 * translator may be bound to a part of the namespace). Missing keys fail the browser tests; unequal languages the tests of lib/i18n.
 */
export function messageProblems() {
  const sources = files(/^(app|components|lib|prisma\/seed)\/.*\.(ts|tsx)$/)
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"));
  const { whole, patterns } = spokenIn(sources);
  const read = (key) => whole.has(key) || patterns.some((pattern) => pattern.test(key));
  return known().flatMap(([namespace, keys]) =>
    keys
      .filter((key) => {
        const steps = `${namespace}.${key}`.split(".");
        // `?done=<namespace>.<key>` shows <namespace>.done.<key> (components/ui/flash.tsx)
        const flash = key.startsWith("done.") && read(`${namespace}.${key.slice(5)}`);
        return !flash && !steps.some((_, index) => read(steps.slice(index).join(".")));
      })
      .map((key) => `lib/i18n/messages: ${namespace}.${key} is read nowhere; delete it in both languages`),
  );
}
