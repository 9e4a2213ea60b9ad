import type { z } from "zod";
import type { Problem } from "./errors";

const MOST = 200;
const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function pathText(path: readonly PropertyKey[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += (text ? "." : "") + String(step).slice(0, 60);
  }
  return text;
}

function paramsOf(issue: z.core.$ZodIssue): Problem["params"] {
  if (issue.code === "too_big") return { max: Number(issue.maximum) };
  if (issue.code === "too_small") return { min: Number(issue.minimum) };
  if (issue.code !== "custom" || !issue.params) return undefined;
  const entries = Object.entries(issue.params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

// For the few issues whose schema names no code of its own.
function codeOf(issue: z.core.$ZodIssue): string {
  if (CODE.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined") ? "required" : "wrong-type";
    case "invalid_value":
      return "not-in-list";
    case "too_big":
      return issue.origin === "array" ? "too-many" : issue.origin === "string" ? "too-long" : "too-large";
    case "too_small":
      return issue.origin === "array" ? "too-few" : issue.origin === "string" ? "required" : "too-small";
    default:
      return "wrong-format";
  }
}

/**
 * What a Zod error says, as problems of the product: the path as screens and API name it ("agreement.amountWan", "evidence[0].kind"), a
 * stable code that is also the message key `problems.<code>`, and the numbers its sentence needs. Each unknown field is a problem of
 * its own. At most 200, so that junk cannot answer with megabytes.
 */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues
    .slice(0, MOST)
    .flatMap((issue): Problem[] => {
      if (issue.code === "unrecognized_keys") {
        return issue.keys
          .slice(0, MOST)
          .map((key) => ({ path: pathText([...issue.path, key]), code: "unknown-field" }));
      }
      const params = paramsOf(issue);
      return [{ path: pathText(issue.path), code: codeOf(issue), ...(params ? { params } : {}) }];
    })
    .slice(0, MOST);
}
