import { useTranslations } from "next-intl";
import { useAccessNames } from "@/components/access/names";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { type Option, Select } from "@/components/ui/choices";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import type { AccountDetail, HeldRole } from "@/lib/access/types";
import { assignRoleAction, unassignRoleAction } from "../action";

/** The roles of an account, to be given and taken by who may manage it. */
export function AccountRoles({ account, units }: { account: AccountDetail; units: readonly Option[] }) {
  const t = useTranslations("access");
  const { unit, role, assignment } = useAccessNames();
  const { manage, assign } = account.may;
  const take = (held: HeldRole) => (
    <ActionForm
      action={unassignRoleAction}
      label={t("accounts.unassignOf", { role: assignment(held) })}
      className="inline"
    >
      <input type="hidden" name="accountId" value={account.id} />
      <input type="hidden" name="role" value={held.role} />
      <input type="hidden" name="unit" value={held.unit} />
      <SubmitButton tone="danger" size="small">
        {t("accounts.unassign")}
      </SubmitButton>
    </ActionForm>
  );
  return (
    <Section title={t("accounts.roles")} note={manage ? t("accounts.rolesNote") : undefined}>
      <div className="mb-4">
        <DataTable
          caption={t("accounts.roles")}
          captionHidden
          layout="cards"
          rows={account.roles}
          rowKey={({ id }) => id}
          empty={t("accounts.noRoles")}
          columns={[
            { key: "unit", header: t("field.unit"), rowHeader: true, cell: (held) => unit(held) },
            { key: "role", header: t("field.role"), cell: (held) => role(held.role) },
            ...(manage ? [{ key: "act", header: t("session.act"), fit: true, cell: take }] : []),
          ]}
        />
      </div>
      {manage && (
        <Disclosure summary={t("accounts.assign")}>
          <ActionForm action={assignRoleAction} label={t("accounts.assign")} className="grid max-w-md gap-5">
            <input type="hidden" name="accountId" value={account.id} />
            <Select
              name="role"
              label={t("field.role")}
              required
              options={assign.map((value) => ({ value, label: role(value) }))}
            />
            <Select
              name="unit"
              label={t("field.unit")}
              required
              options={units}
              defaultValue={units.length === 1 ? units[0]?.value : undefined}
            />
            <div>
              <SubmitButton>{t("accounts.assign")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
