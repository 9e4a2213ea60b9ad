import { chromium, type FullConfig } from "@playwright/test";
import { ACCOUNTS, signIn, stateOf } from "./accounts";

/** Signs every account in once, through the form; the tests start from the kept states. */
export default async function signInAll(config: FullConfig): Promise<void> {
  const { baseURL, launchOptions } = config.projects[0]?.use ?? {};
  const browser = await chromium.launch(launchOptions);
  try {
    for (const account of ACCOUNTS) {
      const context = await browser.newContext({ baseURL, locale: "zh-CN" });
      await signIn(await context.newPage(), account);
      await context.storageState({ path: stateOf(account) });
      await context.close();
    }
  } finally {
    await browser.close();
  }
}
