import { randomUUID } from "node:crypto";
import { ClientMessages } from "./client-messages";
import { FormClient, type FormClientProps } from "./form-client";

/**
 * A form with a server action. Shows all problems at once with links to their fields, keeps what was typed, keeps a draft under
 * `draftKey`, shows both versions when someone else saved first, and carries `formKey` (idempotency) and, for edits, `version`.
 * Works without script too.
 */
export function ActionForm({
  namespaces = [],
  formKey = randomUUID(),
  ...props
}: Omit<FormClientProps, "formKey"> & {
  formKey?: string;
  /** Message namespaces that client parts inside need. */ namespaces?: readonly string[];
}) {
  return (
    <ClientMessages namespaces={["problems", ...namespaces]}>
      <FormClient {...props} formKey={formKey} />
    </ClientMessages>
  );
}
