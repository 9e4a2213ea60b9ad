import { defineConfig } from "prisma/config";

/** Prisma generates the client only; migrations are SQL files applied by scripts/start/migrate.mjs. */
export default defineConfig({ schema: "prisma/schema.prisma" });
