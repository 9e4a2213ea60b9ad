import type { ReactNode } from "react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TextLink } from "./links";

/** One step of the way to a page; the page itself is not among them. */
export interface Crumb {
  label: string;
  href: Route;
}

/** The head of a page: where it stands, its name, a line about it, and what can be done here. One per page. */
export function PageHeader({
  title,
  breadcrumbs = [],
  description,
  actions,
}: {
  title: ReactNode;
  breadcrumbs?: readonly Crumb[];
  description?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <header className="page-head mb-5">
      {breadcrumbs.length > 0 && (
        <nav aria-label={t("breadcrumbs")} className="mb-1 text-sm">
          <ol className="flex flex-wrap gap-x-2 text-muted">
            {breadcrumbs.map(({ label, href }) => (
              <li key={href} className="after:ml-2 after:content-['/']">
                <TextLink href={href} className="inline-block min-h-[24px] leading-[24px]">
                  {label}
                </TextLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1>{title}</h1>
          {description && <div className="mt-1 text-muted">{description}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}

/** A part of a page under its own heading, on paper-white unless `bare`. */
export function Section({
  title,
  id,
  note,
  actions,
  bare = false,
  level = 2,
  children,
}: {
  title: ReactNode;
  /** Makes the part a target of links. */
  id?: string;
  note?: ReactNode;
  actions?: ReactNode;
  bare?: boolean;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      className={`mb-6 ${bare ? "" : "rounded border border-line bg-paper px-4 py-4 print:border-0 print:p-0"}`}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <div>
          <Heading>{title}</Heading>
          {note && <p className="text-sm text-muted">{note}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A fact of a definition list; `wide` takes the whole line. */
export interface Fact {
  label: string;
  value: ReactNode;
  wide?: boolean;
}

/** Facts of a record as label and value. An absent value must come as `<Figure value={null} />`, never as an empty string. */
export function Facts({ items, columns = 3 }: { items: readonly Fact[]; columns?: 2 | 3 | 4 }) {
  const grid = { 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3", 4: "sm:grid-cols-2 lg:grid-cols-4" }[columns];
  return (
    <dl className={`grid grid-cols-1 gap-x-6 gap-y-3 ${grid}`}>
      {items.map(({ label, value, wide }) => (
        <div key={label} className={wide ? "col-span-full" : undefined}>
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
