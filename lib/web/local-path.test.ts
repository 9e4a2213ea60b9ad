import { describe, expect, it } from "vitest";
import { localPath } from "./local-path";

describe("localPath", () => {
  it.each([
    ["/", "/"],
    ["/projects", "/projects"],
    ["/projects?stage=signed&q=%E9%95%81", "/projects?stage=signed&q=%E9%95%81"],
    ["/projects/../rounds", "/rounds"],
    ["/rounds#top", "/rounds"],
  ])("keeps %s", (given, expected) => {
    expect(localPath(given)).toBe(expected);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/..//evil.example",
    "/%0d%0aSet-Cookie:x\r\n",
    "/\tevil",
    "/ /evil.example",
    "javascript:alert(1)",
    "projects",
    "",
    "/api/v1/projects",
    "/sign-in?next=/projects",
    "/sign-out",
    `/${"a".repeat(3000)}`,
    undefined,
    ["/projects", "/rounds"],
  ])("refuses %j", (given) => {
    expect(localPath(given)).toBeNull();
  });
});
