import { parseArgs } from "node:util";
import { send } from "../bench/http.mjs";
import { fail } from "../start/fail.mjs";

/**
 * The arguments of a fault test against a running copy: `--base` its address, `--token` a personal token of a zone's manager (made by
 * `npm run token:create`), and whole numbers with their defaults. Refuses in one sentence.
 */
export function readArguments(name, numbers) {
  const options = { base: { type: "string", default: "http://localhost:3000" }, token: { type: "string" } };
  for (const [key, value] of Object.entries(numbers)) options[key] = { type: "string", default: String(value) };
  const { values } = parseArgs({ options });
  if (!values.token)
    fail(
      `Usage: npm run fault:${name} -- --token=<token of a zone's manager> [--base http://localhost:3000] ${Object.keys(
        numbers,
      )
        .map((key) => `[--${key} n]`)
        .join(" ")}`,
    );
  for (const key of Object.keys(numbers)) {
    values[key] = Number(values[key]);
    if (!Number.isInteger(values[key]) || values[key] < 1) fail(`--${key} must be a whole number of at least 1.`);
  }
  return values;
}

/** Calls the API as the token's owner: `{ status, body }`. */
export function apiOf({ base, token }) {
  return async (method, path, body, headers = {}) => {
    const answer = await send(`${base}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...headers },
      body,
    });
    return { status: answer.status, body: JSON.parse(answer.body.toString()) };
  };
}

/** The zone that the token's owner manages. */
export async function zoneOf(api) {
  const { status, body } = await api("GET", "/me");
  const zone = status === 200 && body.assignments.find(({ role }) => role === "zone_manager")?.unitCode;
  return zone || fail("The token is not that of a zone's manager.");
}

/** A project of the zone, named after the run. */
export function registration(zone, name) {
  return { zone, name, kind: "new", industry: "C32", totalInvestmentWan: "100", enterprise: { name } };
}

/** How many projects of the zone carry the text in their name, counted page by page. */
export async function countNamed(api, zone, text) {
  let [count, cursor] = [0, ""];
  do {
    const { body } = await api(
      "GET",
      `/projects?zone=${zone}&q=${encodeURIComponent(text)}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    count += body.items.length;
    cursor = body.nextCursor ?? "";
  } while (cursor);
  return count;
}

/** Prints the one line of the run and fails it when something that must be nought is not. */
export function conclude(line, noughts) {
  console.log(JSON.stringify(line));
  if (noughts.some((key) => line[key] !== 0)) process.exitCode = 1;
}
