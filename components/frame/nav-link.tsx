"use client";

import type { ReactNode } from "react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the navigation; marks itself when the page lies beneath it. */
export function NavLink({ href, children }: { href: Route; children: ReactNode }) {
  const path = usePathname();
  const here = path === href ? "page" : href !== "/" && path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} prefetch={false} className="nav-link" aria-current={here}>
      {children}
    </Link>
  );
}
