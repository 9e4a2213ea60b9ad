import { useTranslations } from "next-intl";
import type { DocumentOperation } from "./document";
import { typeText } from "./document";

/** One operation: how it is called, what it takes, what it answers. */
export function OperationSection({ operation }: { operation: DocumentOperation }) {
  const t = useTranslations("api.docs");
  const { id, method, path, summary, description, parameters, body, responses } = operation;
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-line pt-6">
      <h2 id={id}>{summary}</h2>
      <p className="mt-2 break-all">
        <code>
          <strong>{method}</strong> {path}
        </code>
      </p>
      <p className="mt-1">
        {description.split("`").map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}
      </p>
      {parameters.length > 0 && <ParameterTable operation={operation} />}
      {body && (
        <details className="mt-3">
          <summary className="cursor-pointer">{t("body")}</summary>
          <SchemaText schema={body} />
        </details>
      )}
      <h3 className="mt-3">{t("answers")}</h3>
      <ul className="mt-1">
        {responses.map(({ status, description: meaning, schema, shape }) => (
          <li key={status}>
            {schema ? (
              <details>
                <summary className="cursor-pointer">
                  {status} {meaning}
                </summary>
                <SchemaText schema={schema} />
              </details>
            ) : (
              <>
                {status} {meaning}
                {shape && (
                  <>
                    {" · "}
                    <a href={`#${shape}`} className="inline-block min-h-[24px] leading-[24px]">
                      {shape}
                    </a>
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ParameterTable({ operation }: { operation: DocumentOperation }) {
  const t = useTranslations("api.docs");
  return (
    <div
      className="table-region mt-3"
      role="region"
      aria-label={`${operation.summary} ${t("parameters")}`}
      tabIndex={0}
    >
      <table className="ledger">
        <caption>{t("parameters")}</caption>
        <thead>
          <tr>
            {(["name", "in", "type", "required", "description"] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operation.parameters.map((parameter) => (
            <tr key={`${parameter.in} ${parameter.name}`}>
              <th scope="row">
                <code>{parameter.name}</code>
              </th>
              <td>{t(`places.${parameter.in}`)}</td>
              <td>
                <code>{typeText(parameter.schema)}</code>
              </td>
              <td>{parameter.required ? t("yes") : t("no")}</td>
              <td>{parameter.description ?? String(parameter.schema.description ?? "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A schema as it stands in the document. */
export function SchemaText({ schema }: { schema: object }) {
  return (
    <div
      role="region"
      aria-label="JSON Schema"
      tabIndex={0}
      className="mt-2 max-h-96 overflow-auto border border-line bg-paper p-3 text-sm"
    >
      <pre>{JSON.stringify(schema, null, 2)}</pre>
    </div>
  );
}
