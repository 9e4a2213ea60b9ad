import { randomBytes } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { embeddedUrl, userOf } from "../start/database.mjs";
import { generateClient } from "../start/generate.mjs";
import { migrate } from "../start/migrate.mjs";
import { SUPERUSER, startPostgres } from "../start/postgres.mjs";
import { prepareEmbedded } from "../start/roles.mjs";
import { seedReference } from "../start/seeds.mjs";

/** What a worker needs to make its own copy of the template. */
export type TestServer = { superUrl: string; ownerUrl: string; webUrl: string; template: string; authSecret: string };

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

const TEMPLATE = "zone_ledger";

/**
 * Starts a throw-away Postgres with a template database that has every migration and the reference data, and gives its
 * addresses to the workers. The returned function stops it and removes every trace.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = realpathSync(mkdtempSync(join(tmpdir(), "zone-ledger-test-")));
  const authSecret = randomBytes(32).toString("hex");
  await generateClient();
  const server = await startPostgres({ dataDir, durable: false });
  const teardown = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { ownerUrl, webUrl } = await prepareEmbedded({ server, dataDir, database: TEMPLATE, authSecret });
    await migrate({ ownerUrl, webRole: userOf(webUrl) });
    await seedReference({ ownerUrl });
    const superUrl = embeddedUrl({
      port: server.port,
      user: SUPERUSER,
      password: server.password,
      database: "postgres",
    });
    project.provide("server", { superUrl, ownerUrl, webUrl, template: TEMPLATE, authSecret });
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
