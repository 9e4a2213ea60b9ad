import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  typedRoutes: true,
  images: { unoptimized: true },
  // `npm run check` checks the types; a build on a user's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@node-rs/argon2", "pino", "pinyin-pro"],
  // A larger body is cut off by the proxy's buffer: every reader behind it has to refuse before that.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "2mb" }, proxyClientMaxBodySize: "2mb" },
};

export default withNextIntl(config);
