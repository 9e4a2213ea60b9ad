import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { files } from "./files.mjs";

/** Paths that documents name in backticks or links must exist. Patterns (<…>, *, …) and commands are not paths. */
export function documentProblems() {
  return files(/\.md$/).flatMap((file) => {
    const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```/g, "");
    const named = [...text.matchAll(/`([^`\n]+)`/g)]
      .map((match) => match[1])
      .filter((path) => /^(app|components|lib|prisma|scripts|docs|e2e)\/[\w()[\]./-]+$/.test(path));
    const linked = [...text.matchAll(/\]\(([^)#:\s]+)\)/g)].map((match) => join(dirname(file), match[1]));
    return [...named, ...linked]
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: names ${path}, which does not exist`);
  });
}
