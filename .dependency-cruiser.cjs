const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** The tiers of lib, lowest first (docs/architecture.md). */
const TIERS = [
  ["platform"],
  ["audit", "access", "web", "i18n"],
  ["zones", "settings"],
  ["projects", "rounds"],
  ["rollups"],
  ["jobs"],
];
const TESTS = "\\.(test|spec)\\.tsx?$";
const SERVER = "^lib/[a-z-]+/(commands/|queries/|internal(/|\\.ts$))|^lib/platform/(db|env|log|generated)";
const PURE =
  "^lib/(?!platform|access|web|i18n|audit|jobs)[a-z-]+/(types|schema|rules|workflow|deadlines|reference|errors)(/|\\.ts$)";
const folders = (names) => `^lib/(${names.join("|")})/`;

const tiers = TIERS.slice(0, -1).map((names, tier) => ({
  name: `tier-${tier}`,
  comment: `lib/{${names.join(",")}} is tier ${tier}: it imports from its own tier or a lower one. Move what both need down, or the caller up.`,
  severity: "error",
  from: { path: folders(names), pathNot: TESTS },
  to: { path: folders(TIERS.slice(tier + 1).flat()) },
}));

/** Files that begin with "use client": the browser loads them. */
function clientFiles(folder) {
  return readdirSync(join(__dirname, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return clientFiles(path);
    return /\.tsx?$/.test(path) && /^["']use client["']/.test(readFileSync(join(__dirname, path), "utf8"))
      ? [path]
      : [];
  });
}
const client = [...clientFiles("app"), ...clientFiles("components")].map(
  (path) => `^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`,
);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...tiers,
    {
      name: "no-cycle",
      comment: "Two files that need each other are one, or hide a third.",
      severity: "error",
      from: { pathNot: "^lib/platform/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-knows-no-screen",
      comment: "lib is below the screens: hand in what it needs.",
      severity: "error",
      from: { path: "^lib/", pathNot: [TESTS, "^lib/access/matrix/"] },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-route",
      comment:
        "A component is drawn by routes and imports none of their files, except the actions that a form sends to.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/", pathNot: "/action\\.ts$" },
    },
    {
      name: "kit-knows-no-subject",
      comment: "components/ui and components/charts know no domain word: pass it as a property.",
      severity: "error",
      from: { path: "^components/(ui|charts)/" },
      to: { path: "^lib/(?!platform/|i18n/|web/)|^components/(?!ui/|charts/)" },
    },
    {
      name: "parts-take-pure-files",
      comment: "components/<subject> draws what it is given: commands and queries are called by pages and actions.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: SERVER, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "prisma-in-platform",
      comment: "Prisma's client and pg are reached through lib/platform/db.ts.",
      severity: "error",
      from: { path: "^(app|components|lib|e2e)/", pathNot: ["^lib/platform/", TESTS, "^lib/access/matrix/"] },
      to: { path: "node_modules/(@prisma/|pg/)|^lib/platform/generated/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "database-in-acts",
      comment: "Only commands, queries, internals and infrastructure talk to the database.",
      severity: "error",
      from: { path: `^(app|components)/|${PURE}`, pathNot: TESTS },
      to: { path: "^lib/platform/(db|generated)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-stays-pure",
      comment:
        "types, schema, rules, workflow, deadlines, reference and errors are loaded by the browser too: no server file below them.",
      severity: "error",
      from: { path: PURE, pathNot: TESTS },
      to: {
        path: `${SERVER}|^lib/(access|audit)/(?!capabilities|types|schema|rules|reference)`,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "browser-takes-no-server-file",
      comment: 'A file that begins with "use client" is sent to the browser: give it data, not queries.',
      severity: "error",
      from: { path: client.length > 0 ? client : ["^$"] },
      to: { path: `${SERVER}|^node_modules/server-only`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "journeys-know-no-server",
      comment:
        "e2e drives the product from outside; it shares prisma/builders and the tables of who may do what, which are plain data.",
      severity: "error",
      from: { path: "^e2e/" },
      to: {
        path: "^(app|components|lib|scripts|prisma/(?!builders/))",
        pathNot: "^lib/access/(capabilities|matrix/surface)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-test-in-product",
      comment: "Product code never imports a test.",
      severity: "error",
      from: { pathNot: [TESTS, "^scripts/vitest/"] },
      to: { path: TESTS },
    },
    {
      name: "resolvable",
      comment: "The import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
