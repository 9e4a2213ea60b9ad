import { describe, expect, it } from "vitest";
import type { MilestoneDays, Stage } from "../types";
import {
  type AgreementFacts,
  agreementProblems,
  agreementsProblems,
  computeContractWan,
  computeSignedOn,
  signingProblems,
  strongestKind,
} from "./agreements";

const today = "2023-12-01";
const contract = (
  id: string,
  signedOn: string,
  amountWan: string | null,
  more: Partial<AgreementFacts> = {},
): AgreementFacts => ({
  id,
  kind: "contract",
  signedOn,
  amountWan,
  replaces: null,
  supplements: null,
  ...more,
});
const framework = (id: string, signedOn: string, more: Partial<AgreementFacts> = {}) =>
  contract(id, signedOn, null, { kind: "framework", ...more });
const codes = (problems: { path: string; code: string }[]) =>
  problems.map(({ path, code }) => `${path} ${code}`.trim());

describe("what agreements come to", () => {
  const f = framework("1", "2023-01-10");
  const c = contract("2", "2023-02-22", "40000.0000", { replaces: "1" });
  const top = contract("3", "2023-06-01", "5000.0000", { supplements: "2" });
  it.each([
    [[], null, null, null],
    [[f], null, null, "framework"],
    [[framework("9", "2023-01-01", { kind: "intent" }), f], null, null, "framework"],
    [[f, c], "40000.0000", "2023-02-22", "contract"],
    [[f, c, top], "45000.0000", "2023-02-22", "contract"],
    [[top, c, contract("4", "2022-12-31", "0.0000")], "45000.0000", "2022-12-31", "contract"],
  ] as const)("case %#", (agreements, wan, signedOn, kind) => {
    expect(computeContractWan(agreements)).toBe(wan);
    expect(computeSignedOn(agreements)).toBe(signedOn);
    expect(strongestKind(agreements)).toBe(kind);
  });
});

describe("agreementProblems", () => {
  const f = framework("1", "2023-01-10");
  const i = framework("2", "2023-01-05", { kind: "intent" });
  const c = contract("3", "2023-02-22", "40000.0000", { replaces: "1" });
  const add = (
    added: Partial<AgreementFacts>,
    agreements: AgreementFacts[] = [f, i],
    signedOn: string | null = null,
    stage: Stage = "registered",
  ) =>
    codes(
      agreementProblems({
        project: { stage, signedOn },
        agreements,
        added: {
          kind: "contract",
          signedOn: "2023-02-22",
          amountWan: "1.0000",
          replaces: null,
          supplements: null,
          ...added,
        },
        today,
      }),
    );

  it.each<[Partial<AgreementFacts>, string[]]>([
    [{}, []],
    [{ signedOn: "2023-12-01" }, []],
    [{ signedOn: "2023-12-02" }, ["signedOn date-future"]],
    [{ amountWan: null }, ["amountWan agreement-amount-required"]],
    [{ kind: "framework" }, ["amountWan agreement-amount-refused"]],
    [{ kind: "intent", amountWan: null }, []],
    [{ replaces: "1" }, []],
    [{ replaces: "2" }, []],
    [{ replaces: "1", signedOn: "2023-01-10" }, []],
    [{ replaces: "1", signedOn: "2023-01-09" }, ["signedOn agreement-before-other"]],
    [{ replaces: "7" }, ["replaces agreement-unknown"]],
    [{ supplements: "7" }, ["supplements agreement-unknown"]],
    [{ kind: "framework", amountWan: null, replaces: "2" }, []],
    [{ kind: "intent", amountWan: null, replaces: "1" }, ["replaces agreement-replaces-weaker"]],
    [{ supplements: "1" }, ["supplements agreement-supplements-contract"]],
  ])("%j → %j", (added, expected) => expect(add(added)).toEqual(expected));

  it.each<[Partial<AgreementFacts>, string[]]>([
    [{ replaces: "1", signedOn: "2023-03-01" }, ["replaces agreement-replaced-already"]],
    [
      { replaces: "3", signedOn: "2023-03-01" },
      ["replaces agreement-replaces-contract", "replaces agreement-replaces-weaker"],
    ],
    [{ supplements: "3", signedOn: "2023-02-22" }, []],
    [{ supplements: "3", signedOn: "2023-02-21" }, ["signedOn agreement-before-other"]],
    [
      { kind: "framework", amountWan: null, supplements: "3", signedOn: "2023-03-01" },
      ["supplements agreement-supplements-contract"],
    ],
    [{ signedOn: "2023-02-21" }, ["signedOn agreement-before-signing"]],
    [{ replaces: "2", supplements: "3", signedOn: "2023-03-01" }, ["supplements agreement-replaces-and-supplements"]],
  ])("beside a contract: %j → %j", (added, expected) =>
    expect(add(added, [f, i, c], "2023-02-22", "signed")).toEqual(expected),
  );

  it("refuses a withdrawn project and names the field of a new one", () => {
    expect(add({}, [], null, "withdrawn")).toEqual(["project-withdrawn"]);
    const added = {
      kind: "contract",
      signedOn: "2024-01-01",
      amountWan: null,
      replaces: null,
      supplements: null,
    } as const;
    expect(
      codes(
        agreementProblems({
          project: { stage: "registered", signedOn: null },
          agreements: [],
          added,
          today,
          path: "agreement.",
        }),
      ),
    ).toEqual(["agreement.signedOn date-future", "agreement.amountWan agreement-amount-required"]);
  });
});

describe("agreementsProblems: corrections", () => {
  const f = framework("1", "2023-01-10");
  const c = contract("2", "2023-02-22", "40000.0000", { replaces: "1" });
  const top = contract("3", "2023-06-01", "5000.0000", { supplements: "2" });
  const days = (startedOn: string | null): MilestoneDays => ({
    signedOn: "2023-02-22",
    startedOn,
    producingOn: null,
    atCapacityOn: null,
  });
  const correct = (corrected: AgreementFacts, startedOn: string | null = null, agreements = [f, c, top]) =>
    codes(agreementsProblems({ project: days(startedOn), agreements, corrected, today }));

  it.each<[AgreementFacts, string | null, string[]]>([
    [{ ...c, amountWan: "39000.0000" }, "2023-05-08", []],
    [{ ...c, signedOn: "2023-05-08" }, "2023-05-08", []],
    [{ ...c, signedOn: "2023-05-09" }, "2023-05-08", ["signedOn milestone-too-late"]],
    [{ ...c, signedOn: "2023-01-09" }, null, ["signedOn agreement-before-other"]],
    [{ ...c, signedOn: "2023-06-02" }, null, ["signedOn agreement-after-other"]],
    [{ ...f, signedOn: "2023-02-23" }, null, ["signedOn agreement-after-other"]],
    [{ ...f, kind: "contract", amountWan: "1.0000" }, null, ["kind agreement-has-successor"]],
    [{ ...c, kind: "framework", amountWan: null, replaces: null }, null, ["kind agreement-has-successor"]],
  ])("%j started %s → %j", (corrected, startedOn, expected) => expect(correct(corrected, startedOn)).toEqual(expected));

  it("keeps a contract under a started project", () => {
    const demoted = { ...c, kind: "framework" as const, amountWan: null, replaces: null };
    expect(correct(demoted, "2023-05-08", [c])).toEqual(["kind agreement-last-contract"]);
    expect(correct(demoted, null, [c])).toEqual([]);
  });
});

describe("signingProblems: moving the signing moves its contracts", () => {
  const f = framework("1", "2023-01-10");
  const c = contract("2", "2023-02-22", "1.0000", { replaces: "1" });
  const second = contract("3", "2023-04-01", "1.0000");
  it.each([
    ["2023-01-10", []],
    ["2023-01-09", ["occurredOn agreement-before-other"]],
    ["2023-04-01", []],
    ["2023-04-02", ["occurredOn signing-other-contract"]],
  ])("to %s: %j", (occurredOn, expected) => {
    expect(codes(signingProblems({ signedOn: "2023-02-22", agreements: [f, c, second], occurredOn }))).toEqual(
      expected,
    );
  });
});
