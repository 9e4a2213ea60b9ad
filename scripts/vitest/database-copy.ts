import type pg from "pg";
import { inject } from "vitest";
import { withClient, withDatabase } from "../start/database.mjs";

const server = inject("server");
const name = `${server.template}_${process.env.VITEST_POOL_ID}`;

// Every test file starts from a fresh copy of the template, made before the modules under test are loaded.
await withClient(server.superUrl, async (client: pg.Client) => {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  const owner = decodeURIComponent(new URL(server.ownerUrl).username);
  const [copy, template] = [client.escapeIdentifier(name), client.escapeIdentifier(server.template)];
  await client.query(`create database ${copy} template ${template} owner ${client.escapeIdentifier(owner)}`);
});

process.env.APP_DATABASE_URL = withDatabase(server.webUrl, name);
process.env.TEST_OWNER_URL = withDatabase(server.ownerUrl, name);
process.env.AUTH_SECRET = server.authSecret;
