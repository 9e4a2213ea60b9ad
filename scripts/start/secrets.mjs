import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Reads a secret kept in the data folder (mode 0600), making a random one of 256 bits when there is none. */
export function readOrMakeSecret(dataDir, name) {
  const file = join(dataDir, name);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString("hex");
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${secret}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
  return secret;
}

/** The web role's password: HMAC-SHA256 of the database's name under AUTH_SECRET, so that it need not be kept anywhere. */
export const webPassword = (authSecret, database) => createHmac("sha256", authSecret).update(database).digest("hex");
