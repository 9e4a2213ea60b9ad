import { randomUUID } from "node:crypto";
import { send } from "../bench/http.mjs";

const TODAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
const EVIDENCE = ["filing", "construction_contract", "site_photo"].map((kind) => ({ kind, note: null }));

const registration = (key) => ({
  path: "/api/v1/projects",
  body: {
    zone: "tunliu",
    name: `断电演练 ${key}`,
    kind: "new",
    industry: "C32",
    totalInvestmentWan: "40000",
    enterprise: { name: `演练企业 ${key}` },
    agreement: { kind: "contract", signedOn: TODAY, amountWan: "40000" },
  },
});

/** A start of a project that is there; its note carries the key, so that the row can be found. */
const start = (key, project) => ({
  path: `/api/v1/projects/${project.id}/milestones`,
  headers: { "if-match": `"${project.version}"` },
  body: { kind: "started", occurredOn: TODAY, evidence: EVIDENCE, note: key },
});

/**
 * One client that registers projects and records their starts, one after the other, until told to stop or the connection breaks. The act that
 * was never answered is sent again, the same key and the same content, at the next call. Other answers than success end the run.
 */
export function makeWriter({ base, token, acks }) {
  let pending;
  let registered;
  const next = () => {
    const key = randomUUID();
    const act = registered ? { act: "milestone", ...start(key, registered) } : { act: "project", ...registration(key) };
    return { key, ...act };
  };
  const sendOnce = async ({ path, headers = {}, body, key }) => {
    const answer = await send(`${base}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "idempotency-key": key, ...headers },
      body,
    });
    if (answer.status >= 500) return undefined;
    if (answer.status >= 300)
      throw new Error(`${path} answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
    return JSON.parse(answer.body.toString());
  };
  return async (running) => {
    while (pending || running()) {
      pending ??= next();
      const answer = await sendOnce(pending).catch((error) => {
        if (error.code === undefined) throw error;
        return undefined;
      });
      if (answer === undefined) {
        if (running()) continue;
        return;
      }
      acks.add(pending.act, pending.key);
      registered = pending.act === "project" ? answer : undefined;
      pending = undefined;
    }
  };
}
