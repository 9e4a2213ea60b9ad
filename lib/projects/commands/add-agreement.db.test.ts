import { beforeAll, expect, it } from "vitest";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { addAgreement } from "./add-agreement";
import { correctAgreement } from "./correct-agreement";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});
const project = async (more: object = {}) => {
  const made = await aProject({ zone: ledger.zone, ...more });
  return { projectId: String(made.id), version: 1 };
};
const framework = { agreement: { kind: "framework", signedOn: "2023-01-10" } };

it("turns a framework into a contract that counts once, and adds a top-up by its difference", async () => {
  const key = await project(framework);
  const before = await addAgreement(ledger.clerk, { ...key, kind: "intent", signedOn: "2023-01-05" });
  expect(before).toMatchObject({ stage: "registered", agreementKind: "framework", contractWan: null });
  const replaces = before.agreements.find((each) => each.kind === "framework")?.id;
  const contract = await addAgreement(ledger.clerk, {
    ...key,
    version: 2,
    kind: "contract",
    signedOn: "2023-02-22",
    amountWan: "40000",
    number: "HT-1",
    replaces,
  });
  expect(contract).toMatchObject({
    stage: "signed",
    stageOn: "2023-02-22",
    signedOn: "2023-02-22",
    agreementKind: "contract",
    contractWan: "40000.0000",
  });
  expect(contract.milestones).toMatchObject([{ kind: "signed", evidence: [{ kind: "contract", note: "HT-1" }] }]);
  const supplements = contract.agreements.find((each) => each.kind === "contract")?.id;
  const topped = await addAgreement(ledger.manager, {
    ...key,
    version: 3,
    kind: "contract",
    signedOn: "2023-06-01",
    amountWan: "5000",
    supplements,
  });
  expect(topped).toMatchObject({ contractWan: "45000.0000", signedOn: "2023-02-22", version: 4 });
  expect(topped.milestones).toHaveLength(1);
  expect((await actsOf(ledger.clerk, 2)).map((act) => [act.entity, act.after])).toMatchObject([
    ["milestone", { kind: "signed", occurredOn: "2023-02-22" }],
    ["agreement", { kind: "contract", amountWan: "40000.0000", replaces }],
  ]);
});

it("refuses by role, unit, rule and version", async () => {
  const key = await project(framework);
  const raw = { ...key, kind: "contract", signedOn: "2023-02-22", amountWan: "40000" };
  expect(await refusalOf(addAgreement(ledger.agent, raw))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(addAgreement(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(addAgreement(ledger.clerk, { ...raw, version: 9 }))).toMatchObject({ kind: "conflict" });
  expect(
    await refusalOf(
      addAgreement(ledger.clerk, { ...raw, signedOn: "2024-01-01", amountWan: null, replaces: "999999" }),
    ),
  ).toMatchObject({
    kind: "rule",
    problems: ["signedOn date-future", "amountWan agreement-amount-required", "replaces agreement-unknown"],
  });
  expect(await refusalOf(addAgreement(ledger.clerk, { ...raw, kind: "framework" }))).toMatchObject({
    problems: ["amountWan agreement-amount-refused"],
  });
});

it("cannot name an agreement of another project", async () => {
  const foreign = await addAgreement(ledger.clerk, { ...(await project()), kind: "framework", signedOn: "2023-01-01" });
  const key = await project();
  const raw = { ...key, kind: "contract", signedOn: "2023-02-22", amountWan: "1", replaces: foreign.agreements[0]?.id };
  expect(await refusalOf(addAgreement(ledger.clerk, raw))).toMatchObject({ problems: ["replaces agreement-unknown"] });
});

it("correct-agreement: the signing follows, the wrong version stays in the trail", async () => {
  const key = await project({ signedOn: "2023-02-22", startedOn: "2023-05-08" });
  const { agreements } = await addAgreement(ledger.clerk, { ...key, kind: "intent", signedOn: "2023-03-01" });
  const agreementId = agreements.find((each) => each.kind === "contract")?.id;
  const raw = {
    ...key,
    version: 2,
    agreementId,
    kind: "contract",
    signedOn: "2023-02-28",
    amountWan: "12345.6789",
    reason: "抄错",
  };
  expect(await refusalOf(correctAgreement(ledger.clerk, raw))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(correctAgreement(ledger.neighbour, raw))).toMatchObject({ kind: "not-found" });
  expect(await refusalOf(correctAgreement(ledger.manager, { ...raw, signedOn: "2023-05-09" }))).toMatchObject({
    problems: ["signedOn milestone-too-late"],
  });
  expect(await refusalOf(correctAgreement(ledger.manager, { ...raw, agreementId: "999999" }))).toMatchObject({
    kind: "not-found",
  });
  const corrected = await correctAgreement(ledger.manager, raw);
  expect(corrected).toMatchObject({ signedOn: "2023-02-28", stage: "started", contractWan: "12345.6789", version: 3 });
  expect(corrected.milestones.filter((each) => each.kind === "signed")).toMatchObject([
    { occurredOn: "2023-02-22", corrects: null },
    { occurredOn: "2023-02-28", supersededAt: null, reason: "抄错" },
  ]);
  expect((await actsOf(ledger.manager, 2)).map((act) => [act.entity, act.before])).toMatchObject([
    ["milestone", { occurredOn: "2023-02-22" }],
    ["agreement", { signedOn: "2023-02-22", amountWan: "10000.0000" }],
  ]);
});

it("correct-agreement: a contract that was a framework takes the signing with it", async () => {
  const key = await project({ signedOn: "2023-02-22" });
  const { agreements } = await addAgreement(ledger.clerk, { ...key, kind: "intent", signedOn: "2023-03-01" });
  const agreementId = agreements.find((each) => each.kind === "contract")?.id;
  const corrected = await correctAgreement(ledger.manager, {
    ...key,
    version: 2,
    agreementId,
    kind: "framework",
    signedOn: "2023-02-22",
    amountWan: null,
    reason: "是框架协议",
  });
  expect(corrected).toMatchObject({
    stage: "registered",
    signedOn: null,
    agreementKind: "framework",
    contractWan: null,
  });
  expect(corrected.milestones.every((each) => each.supersededAt !== null)).toBe(true);
});
