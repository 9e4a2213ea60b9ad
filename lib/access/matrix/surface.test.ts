import { describe, expect, it } from "vitest";
import { ACTIONS, OPEN_ROUTES, PAGES } from "./surface";

/** A page, route or action that the matrix does not know fails here. */

const addressOf = (file: string) =>
  file
    .replace(/^\/app/, "")
    .replace(/\/(page\.tsx|route\.ts|action\.ts)$/, "")
    .replace(/\/\([^)]+\)/g, "") || "/";

const pages = Object.keys(import.meta.glob("/app/**/page.tsx")).map(addressOf);
const routes = Object.keys(import.meta.glob("/app/**/route.ts")).map(addressOf);
const sources = import.meta.glob<string>("/app/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const commands = import.meta.glob<string>(["/lib/*/commands/*.ts", "!**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("the matrix and the files of app", () => {
  it("knows every page", () => expect(Object.keys(PAGES).sort()).toEqual([...pages].sort()));

  it("knows every route outside the API's contract", () => {
    expect([...OPEN_ROUTES].sort()).toEqual(
      routes.filter((route) => !route.startsWith("/api/v1/") || route === "/api/v1/openapi.json").sort(),
    );
  });

  it("every other route of the API is one of the wrapper's", () => {
    const bare = Object.entries(sources).filter(
      ([file]) => /^\/app\/api\/v1\/.*route\.ts$/.test(file) && !file.includes("openapi.json"),
    );
    expect(bare.length).toBeGreaterThan(15);
    for (const [file, source] of bare) {
      for (const line of source.split("\n").filter((each) => each.startsWith("export"))) {
        expect([file, line]).toEqual([
          file,
          expect.stringMatching(/^export const (GET|POST|PUT|PATCH|DELETE) = apiRoute\(\w+\);$/),
        ]);
      }
    }
  });
});

describe("the matrix and the form actions", () => {
  const actions = Object.entries(sources).filter(([, source]) => /^\s*["']use server["']/m.test(source));

  it("knows every one, and they live in action.ts only", () => {
    expect(actions.filter(([file]) => !file.endsWith("/action.ts")).map(([file]) => file)).toEqual([]);
    expect(actions.map(([file]) => addressOf(file)).sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it.each(actions)("%s hands only to its commands", (file, source) => {
    const known = ACTIONS[addressOf(file)] ?? [];
    const imported = [...source.matchAll(/from "@\/(lib\/\w+\/commands\/[\w-]+)"/g)].map(([, path]) => `/${path}.ts`);
    const named = imported.map((path) => /name: "([\w.-]+)"/.exec(commands[path] ?? "")?.[1]);
    if (known.includes("session") || known.includes("language")) {
      expect(named).toEqual([]);
      return;
    }
    expect(named.sort()).toEqual([...known].sort());
    // every export of such a file is an address that anybody can post to: each is made by the wrapper
    const exported = source.split("\n").filter((line) => line.startsWith("export"));
    for (const line of exported)
      expect([file, line]).toEqual([file, expect.stringMatching(/^export const \w+ = (formAction|withPaths)\(/)]);
    expect(source.match(/\bformAction\(/g)).toHaveLength(exported.length);
  });
});
