import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/links";
import { routes } from "@/lib/platform/routes";

/** Usernames with the key of their words, which may hold no dot. */
const ACCOUNTS = {
  province: "province",
  viewer: "viewer",
  inspector: "inspector",
  changzhi: "changzhi",
  shuozhou: "shuozhou",
  tunliu: "tunliu",
  youyu: "youyu",
  "tunliu.clerk": "tunliu_clerk",
  "tunliu.agent": "tunliu_agent",
} as const;

/** The accounts of the demo with what each may do; choosing one fills in its name. Drawn in the demo only. */
export function DemoAccounts({ next }: { next: string | null }) {
  const t = useTranslations("access.signIn.demo");
  return (
    <section className="mt-8 border-t border-line pt-4">
      <h2 className="mb-1">{t("title")}</h2>
      <p className="mb-3 text-sm text-muted">{t("explain")}</p>
      <ul className="grid gap-1">
        {Object.entries(ACCOUNTS).map(([username, word]) => (
          <li key={username} className="flex flex-wrap gap-x-3">
            <TextLink href={routes.signIn({ as: username, next })} className="w-28 font-medium">
              {username}
            </TextLink>
            <span className="text-muted">{t(word)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
