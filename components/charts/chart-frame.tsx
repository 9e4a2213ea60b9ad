import { useId, type ReactNode } from "react";

/**
 * An SVG with an accessible name. A plain picture is one image; one with links is a group, so that the links stay reachable.
 * The figures themselves belong into the table beside it.
 */
export function ChartSvg({
  name,
  desc,
  width,
  height,
  interactive = false,
  className = "",
  children,
}: {
  name: string;
  desc?: string;
  width: number;
  height: number;
  interactive?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={interactive ? "group" : "img"}
      aria-label={name}
      aria-describedby={desc ? id : undefined}
      className={`chart block h-auto w-full ${className}`}
      fontFamily="inherit"
    >
      {desc && <desc id={id}>{desc}</desc>}
      {children}
    </svg>
  );
}

/** Makes a part of a chart a link where it has a target; `label` names a part without text of its own. */
export function ChartLink({ href, label, children }: { href?: string; label?: string; children: ReactNode }) {
  return href === undefined ? (
    <g>{children}</g>
  ) : (
    <a href={href} aria-label={label} className="chart-link">
      {children}
    </a>
  );
}
