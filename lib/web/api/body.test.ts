import { describe, expect, it } from "vitest";
import { BODY_LIMIT, readFields } from "./body";

const json = { "content-type": "application/json" };
const post = (body: BodyInit | null, headers: Record<string, string> = json) =>
  new Request("http://x/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

async function outcome(request: Request) {
  try {
    return await readFields(request);
  } catch (error) {
    const refusal = error as { status: number; code: string };
    return `${refusal.status} ${refusal.code}`;
  }
}

describe("readFields", () => {
  it.each([
    ["an object", post('{"名":"镁"}'), { 名: "镁" }],
    ["a byte order mark", post("\ufeff{}"), {}],
    ["with charset", post("{}", { "content-type": "application/json; charset=UTF-8" }), {}],
    ["nothing", post(null, {}), {}],
    ["an array", post("[]"), "400 json-no-object"],
    ["null", post("null"), "400 json-no-object"],
    ["half an object", post('{"a":'), "400 json-malformed"],
    ["deep nesting", post("[".repeat(400_000)), "400 json-malformed"],
    ["broken UTF-8", post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), "400 json-malformed"],
    ["text", post("{}", { "content-type": "text/plain" }), "415 content-type-json"],
    ["a form", post("a=1", { "content-type": "application/x-www-form-urlencoded" }), "415 content-type-json"],
    ["GB18030", post("{}", { "content-type": "application/json; charset=gb18030" }), "415 content-type-json"],
    ["compressed", post("{}", { ...json, "content-encoding": "gzip" }), "415 content-type-json"],
    ["announced too large", post("{}", { ...json, "content-length": String(BODY_LIMIT + 1) }), "413 body-too-large"],
    ["too large", post(`{"a":"${"x".repeat(BODY_LIMIT)}"}`), "413 body-too-large"],
  ])("%s", async (_name, request, expected) => expect(await outcome(request)).toEqual(expected));

  it("stops reading at the limit", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000;
        controller.enqueue(new Uint8Array(100_000).fill(0x20));
        if (sent >= 10_000_000) controller.close();
      },
    });
    expect(await outcome(post(body))).toBe("413 body-too-large");
    expect(sent).toBeLessThan(BODY_LIMIT + 300_000);
  });

  it("keeps a field called __proto__ a field, for the schema to refuse", async () => {
    const fields = await outcome(post('{"__proto__":{"a":1}}'));
    expect(Object.keys(fields)).toEqual(["__proto__"]);
    expect(Object.keys({ ...(fields as object) })).toEqual(["__proto__"]);
  });
});
