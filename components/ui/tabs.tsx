import type { ReactNode } from "react";
import type { Route } from "next";
import { TextLink } from "./links";

export interface Tab {
  key: string;
  label: ReactNode;
  href: Route;
}

/** Views of one thing as links; the current one is marked. */
export function Tabs({ tabs, current, label }: { tabs: readonly Tab[]; current: string; label: string }) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-b border-line">
      <ul className="flex">
        {tabs.map(({ key, label: text, href }) => (
          <li key={key}>
            <TextLink href={href} className="tab" aria-current={key === current ? "page" : undefined}>
              {text}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A choice between few ways to show the same (unit, basis, measure), as links side by side. */
export function Switch({ options, current, label }: { options: readonly Tab[]; current: string; label: string }) {
  return (
    <div role="group" aria-label={label} className="no-print inline-flex flex-wrap items-center gap-2">
      <span aria-hidden="true" className="text-muted">
        {label}
      </span>
      <span className="inline-flex flex-wrap">
        {options.map(({ key, label: text, href }) => (
          <TextLink
            key={key}
            href={href}
            scroll={false}
            aria-current={key === current ? "true" : undefined}
            className="btn -ml-px rounded-none first:ml-0 first:rounded-l last:rounded-r aria-[current]:border-brand aria-[current]:bg-brand aria-[current]:font-semibold aria-[current]:text-white"
          >
            {text}
          </TextLink>
        ))}
      </span>
    </div>
  );
}
