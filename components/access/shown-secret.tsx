import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** A secret that is shown this once: to be copied by hand or by selecting it with one click. */
export function ShownSecret({ title, explain, secret }: { title: string; explain: string; secret: string }) {
  const t = useTranslations("access");
  return (
    <Notice tone="success" title={title} live>
      <p>
        <output
          aria-label={t("secret")}
          className="my-2 block rounded border border-edge bg-paper px-3 py-2 font-mono text-lg break-all select-all"
        >
          {secret}
        </output>
      </p>
      <p className="text-sm">{explain}</p>
    </Notice>
  );
}
