import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

// eslint-config-next brings the plugin and registers it; taking it from there avoids two copies under one name.
const a11y = nextVitals.find((part) => part.plugins?.["jsx-a11y"]).plugins["jsx-a11y"];

const RAW_SQL = "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]";
const NO_RAW_SQL = {
  selector: RAW_SQL,
  message: "SQL is written with tagged templates, so that values are always parameters.",
};
const NO_CACHE = [
  {
    selector: "ExpressionStatement > Literal[value=/^use cache/]",
    message: "Pages belong to one person: nothing is cached between requests.",
  },
  {
    selector: "ImportSpecifier[imported.name=/unstable_cache|cacheLife|cacheTag/]",
    message: "Pages belong to one person: nothing is cached between requests.",
  },
];
const NO_HTML = {
  selector:
    "JSXAttribute[name.name='dangerouslySetInnerHTML']:not(:has(Property[key.name='__html'] > MemberExpression[property.name='text']))",
  message: "Inner HTML may only be `.text` of what escapes its values: Html (components/ui/html.ts) or a drawn chart.",
};
const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take ctx.now or ctx.today; only lib/platform/clock.ts asks the machine.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take ctx.now or ctx.today; only lib/platform/clock.ts asks the machine.",
  },
];
const BANNED = [NO_RAW_SQL, ...NO_CACHE, NO_HTML];
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/*.spec.ts"];

const config = [
  {
    ignores: [
      ".next*/**",
      ".data*/**",
      "lib/platform/generated/**",
      "next-env.d.ts",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  ...nextVitals,
  ...nextTypescript,
  {
    files: ["**/*.tsx"],
    rules: {
      ...a11y.flatConfigs.strict.rules,
      // a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: [], roles: ["tabpanel", "region"] }],
    },
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-restricted-syntax": ["error", ...BANNED],
      eqeqeq: ["error", "always"],
      // drafts and labels exist only in the browser: they are read after hydration and then shown
      "react-hooks/set-state-in-effect": "off",
      "import/no-anonymous-default-export": "off",
    },
  },
  { files: ["app/**", "lib/**", "components/**"], rules: { "no-console": "error" } },
  {
    files: ["lib/**/*.ts"],
    ignores: ["lib/platform/clock.ts", ...TESTS],
    rules: { "no-restricted-syntax": ["error", ...BANNED, ...NO_CLOCK] },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // Playwright's fixtures are handed on by a function called `use`, which is no hook.
  { files: ["e2e/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
];

export default config;
