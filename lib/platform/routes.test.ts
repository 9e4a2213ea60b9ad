import { describe, expect, it } from "vitest";
import { routes, withQuery } from "./routes";

describe("withQuery", () => {
  it("leaves out what is empty and repeats lists", () => {
    expect(withQuery("/projects", { q: "", zone: null, stage: ["signed", "started"], page: 2 })).toBe(
      "/projects?stage=signed&stage=started&page=2",
    );
  });

  it("adds to a query that is already there", () => {
    expect(withQuery("/projects?q=a", { unit: "yi" })).toBe("/projects?q=a&unit=yi");
  });
});

describe("routes", () => {
  it("escapes identifiers", () => {
    expect(routes.project("../accounts")).toBe("/projects/..%2Faccounts");
    expect(routes.zone("屯留")).toBe("/zones/%E5%B1%AF%E7%95%99");
  });

  it("puts the kind of a new milestone into the query", () => {
    expect(routes.projectMilestoneNew("1", "started")).toBe("/projects/1/milestones/new?kind=started");
  });
});
