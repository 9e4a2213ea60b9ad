import { buildServer } from "./build.mjs";
import { generateClient } from "./generate.mjs";
import { recordServing, withFolderLock } from "./lock.mjs";
import { bringUpToDate, openDatabase } from "./open.mjs";
import { step } from "./progress.mjs";
import { DEMO_PASSWORD, seedDemo, seedReference } from "./seeds.mjs";
import { startServer, webEnvironment } from "./serve.mjs";

/**
 * Brings one copy up: database, schema, data, build, web server. Undefined when `stopAsked` came before it was ready.
 * `died` resolves with a sentence when a part ends by itself; `stop` ends the web server, then the database.
 */
export async function up(settings, { stopAsked = new Promise(() => undefined), more = {} } = {}) {
  const started = [];
  const stop = async () => {
    for (const part of started.splice(0).reverse()) await part();
  };
  let stopping = false;
  void stopAsked.then(() => (stopping = true));
  try {
    const database = await step("database ready", () => openDatabase(settings));
    if (database.server) started.push(database.server.stop);
    for (const work of preparations(settings, database)) {
      if (stopping) break;
      await work();
    }
    if (!stopping) {
      started.push(recordServing(settings.dev ? `${settings.distDir}/dev` : settings.distDir));
      const env = webEnvironment({ settings, webUrl: database.webUrl, authSecret: database.authSecret, more });
      const server = await step("web server ready", () => startServer({ settings, env }));
      started.push(server.stop);
      const died = Promise.race([
        server.exited.then((how) => `The web server ended by itself (${how}).`),
        ...(database.server
          ? [database.server.exited.then(() => "The database ended by itself; see postgres.log in DATA_DIR.")]
          : []),
      ]);
      return { ...database, died, stop, demoPassword: DEMO_PASSWORD };
    }
  } catch (error) {
    await stop();
    throw error;
  }
  await stop();
  return undefined;
}

function preparations(settings, { ownerUrl, webUrl }) {
  return [
    () => step("schema up to date", async () => (await bringUpToDate({ ownerUrl, webUrl })).length > 0),
    () => withFolderLock(() => step("database client generated", generateClient)),
    () => step("reference data loaded", () => seedReference({ ownerUrl })),
    ...(settings.demo ? [() => step("demo data loaded", () => seedDemo({ ownerUrl }))] : []),
    ...(settings.dev ? [] : [() => withFolderLock(() => step("production server built", () => buildServer(settings)))]),
  ];
}
