import { useTranslations } from "next-intl";
import { Notice } from "./notice";
import { SentDraftSweep } from "./sent-draft-sweep";

/**
 * Reports what was just done, from `?done=<namespace>.<key>`: shows the message `<namespace>.done.<key>`; unknown keys show
 * nothing. Also forgets the drafts of forms that were sent.
 */
export function Flash({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations();
  if (typeof done !== "string" || !/^[a-z]+\.[a-zA-Z-]+$/.test(done)) return null;
  const key = done.replace(".", ".done.");
  if (!t.has(key)) return null;
  return (
    <>
      <SentDraftSweep />
      <Notice tone="success" live>
        {t(key)}
      </Notice>
    </>
  );
}
