import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { LOCALE_COOKIE, TIME_ZONE, chooseLocale } from "./locales";
import { messagesOf } from "./messages";

/** Language, time zone and words of a request, for next-intl. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
  return { locale, timeZone: TIME_ZONE, messages: messagesOf(locale) };
});
