import { useTranslations } from "next-intl";
import { useAccessNames } from "@/components/access/names";
import { Facts } from "@/components/ui/page";
import type { Me } from "@/lib/access/types";

/** Name, user name and roles of the caller. */
export function Profile({ me }: { me: Me }) {
  const t = useTranslations("access.field");
  const { assignment } = useAccessNames();
  return (
    <Facts
      items={[
        { label: t("displayName"), value: me.displayName },
        { label: t("username"), value: me.username },
        { label: t("roles"), value: me.assignments.map(assignment).join("\n") },
      ]}
    />
  );
}
