import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request over a kept connection; resolves with status, headers and the whole body. */
export function send(url, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const bytes = body === undefined ? undefined : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
    const more = bytes
      ? { "content-length": bytes.length, "content-type": headers["content-type"] ?? "application/json" }
      : {};
    const sent = request(url, { method, agent, headers: { ...headers, ...more } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(bytes);
  });
}

/** The same, refusing any answer that is not a success: a fast error is not a fast answer. */
export async function get(url, options) {
  const answer = await send(url, options);
  if (answer.status >= 300)
    throw new Error(
      `${options?.method ?? "GET"} ${url} answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`,
    );
  return answer;
}

export const json = (answer) => JSON.parse(answer.body.toString());
