import { describe, expect, it } from "vitest";
import { entryPath, readEntries } from "./read-entries";

const form = new FormData();
form.append("pick", "signed:12");
form.append("pick", "started:7");
form.append("amount.signed.12", "1.2亿");
form.append("amount.started.7", " ");

describe("entries of the form", () => {
  it("are the ticked ones with what was understood of their amounts", () => {
    expect(readEntries(form)).toEqual([
      { batch: "signed", projectId: "12", investmentWan: "12000.0000" },
      { batch: "started", projectId: "7", investmentWan: null },
    ]);
  });
  it("find their problems", () => {
    expect(entryPath("entries[1].projectId", form)).toBe("pick.started.7");
    expect(entryPath("entries[0].investmentWan", form)).toBe("amount.signed.12");
    expect(entryPath("entries", form)).toBe("entries");
    expect(entryPath("entries[9].projectId", form)).toBe("entries[9].projectId");
  });
});
