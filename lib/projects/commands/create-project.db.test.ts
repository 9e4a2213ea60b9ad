import { beforeAll, describe, expect, it } from "vitest";
import { asOwner } from "@/prisma/builders/owner";
import { actsOf, aLedger, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aProject } from "@/prisma/builders/projects";
import { unique } from "@/prisma/builders/zones";
import { creditCodeCheck } from "../rules/identifiers";
import { createProject } from "./create-project";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});

const least = (more: object = {}) => ({
  zone: ledger.zone.code,
  name: unique("镁合金"),
  kind: "new",
  industry: "C32",
  totalInvestmentWan: "40000",
  enterprise: { name: unique("企业") },
  ...more,
});
const contract = { kind: "contract", signedOn: "2023-02-22", amountWan: "40000" };
const projectCode = () => `2306-140405-89-01-${String(Math.random()).slice(2, 8).padEnd(6, "0")}`;

describe("create-project", () => {
  it("registers a project with a contract, which is its signing", async () => {
    const made = await createProject(
      ledger.clerk,
      least({ agreement: contract, landMu: "64.5", contact: { name: "张", phone: "0355" }, sixNew: true }),
    );
    expect(made).toMatchObject({
      zone: ledger.zone.code,
      stage: "signed",
      stageOn: "2023-02-22",
      registeredOn: "2023-02-22",
      signedOn: "2023-02-22",
      agreementKind: "contract",
      contractWan: "40000.0000",
      totalInvestmentWan: "40000.0000",
      landMu: "64.5000",
      sixNew: true,
      contact: { name: "张", phone: "0355" },
      light: "none",
      version: 1,
      may: { update: true, recordMilestone: null, withdraw: false },
    });
    expect(made.milestones).toMatchObject([
      { kind: "signed", occurredOn: "2023-02-22", supersededAt: null, recordedBy: ledger.clerk.actor.displayName },
    ]);
    const acts = await actsOf(ledger.clerk, 2);
    expect(acts.map((act) => [act.action, act.outcome, act.entity])).toEqual([
      ["projects.create-project", "done", "milestone"],
      ["projects.create-project", "done", "project"],
    ]);
    expect(acts[1]?.after).toMatchObject({ name: made.name, stage: "signed" });
    expect(acts[1]?.before).toBeNull();
  });

  it("keeps a framework apart from the signing", async () => {
    const made = await createProject(
      ledger.manager,
      least({ agreement: { kind: "framework", signedOn: "2023-02-22" } }),
    );
    expect(made).toMatchObject({
      stage: "registered",
      signedOn: null,
      agreementKind: "framework",
      contractWan: null,
      milestones: [],
    });
    const bare = await createProject(ledger.manager, least());
    expect(bare).toMatchObject({ stage: "registered", stageOn: "2023-12-05", agreementKind: null, agreements: [] });
  });

  it("stores texts exactly", async () => {
    const name = "=SUM(A1) 𠮷林🏭 <b>'; drop table projects; --";
    const made = await createProject(ledger.clerk, least({ name, content: "一\n二" }));
    expect([made.name, made.content]).toEqual([name, "一\n二"]);
  });

  it("uses the enterprise that the zone knows, by code and by name", async () => {
    const first17 = `91149900MA0K${String(Math.random()).slice(2, 7)}`;
    const enterprise = { name: unique("企业"), creditCode: first17 + creditCodeCheck(first17) };
    await createProject(ledger.clerk, least({ enterprise: { name: enterprise.name } }));
    await createProject(ledger.clerk, least({ enterprise }));
    await createProject(ledger.clerk, least({ enterprise }));
    const rows = await asOwner("select credit_code from enterprises where zone_id = $1 and name = $2", [
      ledger.zone.id,
      enterprise.name,
    ]);
    expect(rows).toEqual([{ credit_code: enterprise.creditCode }]);
    const other = least({ enterprise: { ...enterprise, name: unique("别名") } });
    expect(await refusalOf(createProject(ledger.clerk, other))).toMatchObject({
      kind: "rule",
      problems: ["enterprise.name enterprise-name-differs"],
    });
  });

  it("refuses by role and by unit", async () => {
    expect(await refusalOf(createProject(ledger.viewer, least()))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(createProject(ledger.agent, least()))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(createProject(ledger.city, least()))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(createProject(ledger.neighbour, least()))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(createProject(ledger.clerk, least({ zone: "no-such-zone" })))).toMatchObject({
      kind: "not-found",
    });
    expect((await actsOf(ledger.viewer, 1))[0]).toMatchObject({
      action: "projects.create-project",
      outcome: "refused",
    });
  });

  it("names everything that the rules refuse", async () => {
    const wrong = least({
      plannedStartOn: "2024-06-01",
      plannedProducingOn: "2024-05-01",
      fixedInvestmentWan: "40000.0001",
      agreement: { kind: "framework", signedOn: "2024-02-22", amountWan: "5" },
    });
    expect(await refusalOf(createProject(ledger.clerk, wrong))).toMatchObject({
      kind: "rule",
      problems: [
        "plannedProducingOn planned-order",
        "fixedInvestmentWan fixed-over-total",
        "agreement.signedOn date-future",
        "agreement.amountWan agreement-amount-refused",
      ],
    });
    expect(await refusalOf(createProject(ledger.clerk, least({ name: " ", totalInvestmentWan: 5 })))).toMatchObject({
      kind: "validation",
      problems: ["name required", "totalInvestmentWan money-type"],
    });
  });

  it("refuses a code that another project has, seen or not", async () => {
    const code = projectCode();
    await aProject({ zone: ledger.sibling, code });
    expect(await refusalOf(createProject(ledger.clerk, least({ code })))).toMatchObject({
      kind: "conflict",
      problems: ["code code-taken"],
    });
  });

  it("makes one row of a form sent twice", async () => {
    const raw = least();
    const ctx = { ...ledger.clerk, idempotencyKey: unique("key") };
    const [first, second] = await Promise.all([createProject(ctx, raw), createProject(ctx, raw)]);
    expect(second.id).toBe(first.id);
    expect(await asOwner("select id from projects where name = $1", [raw.name])).toHaveLength(1);
    expect(await refusalOf(createProject(ctx, least()))).toMatchObject({ kind: "conflict" });
  });
});

describe("create-project and duplicates", () => {
  it("points out resembling projects when asked, and keeps the decision", async () => {
    const core = unique("高纯镁合金轮毂");
    const known = await aProject({ zone: ledger.zone, name: `年产2万吨${core}项目`, parcelNo: "宗地-7" });
    const raw = least({ name: `${core}2万吨生产线建设项目`, parcelNo: "宗地-7" });
    const refused = await refusalOf(createProject(ledger.clerk, { ...raw, confirmDuplicates: false }));
    expect(refused).toMatchObject({ kind: "rule", problems: ["parcelNo duplicate-parcel"] });
    const made = await createProject(ledger.clerk, { ...raw, confirmDuplicates: true });
    const decided = await asOwner("select other_project_id from duplicate_decisions where project_id = $1", [
      Number(made.id),
    ]);
    expect(decided).toEqual([{ other_project_id: known.id }]);
    await expect(createProject(ledger.clerk, { ...raw, name: `${raw.name}三期` })).resolves.toBeDefined();
  });

  it("does not name another zone's project", async () => {
    const core = unique("绝密碳纤维");
    await aProject({ zone: ledger.sibling, name: `年产1万吨${core}项目` });
    const refused = await refusalOf(
      createProject(ledger.clerk, least({ name: `1万吨${core}扩建项目`, confirmDuplicates: false })),
    );
    expect(refused.problems).toEqual(["name duplicate-elsewhere"]);
    expect(JSON.stringify(refused.error)).not.toContain(ledger.sibling.code);
  });
});
