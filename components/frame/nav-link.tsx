"use client";

import type { ReactNode } from "react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the navigation; marks itself when the page lies beneath it. */
export function NavLink({ href, children }: { href: Route; children: ReactNode }) {
  const path = usePathname();
  const target: string = href;
  const here = path === target ? "page" : target !== "/" && path.startsWith(`${target}/`) ? "true" : undefined;
  return (
    <Link href={href} prefetch={false} className="nav-link" aria-current={here}>
      {children}
    </Link>
  );
}
