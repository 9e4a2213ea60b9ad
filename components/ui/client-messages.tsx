import type { ReactNode } from "react";
import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";

/** Gives client components below it the words of `common` and of the namespaces named; nothing else reaches the browser. */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly string[];
  children: ReactNode;
}) {
  const all = (await getMessages()) as Record<string, object>;
  const messages = Object.fromEntries(["common", ...namespaces].map((name) => [name, all[name] ?? {}]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
