import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/platform/errors";

/** Says which filters of the address make no sense, each in words. */
export function FilterProblems({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations("problems");
  if (problems.length === 0) return null;
  return (
    <Notice tone="error" live>
      <ul>
        {problems.map(({ path, code, params }) => (
          <li key={`${path} ${code}`}>
            {path}：{t.has(code) ? t(code, params) : t("unknown")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
