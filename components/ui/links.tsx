import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { buttonClass, type ButtonTone } from "./button-class";

type LinkProps = Omit<ComponentProps<typeof Link>, "prefetch">;

/** A link inside the product. Never prefetches: a ledger page has hundreds of links and every target is computed per user. */
export function TextLink(props: LinkProps) {
  return <Link {...props} prefetch={false} />;
}

/** A link that looks like a button, for going somewhere to act. */
export function LinkButton({
  tone = "plain",
  size = "normal",
  className = "",
  ...props
}: LinkProps & { tone?: ButtonTone; size?: "normal" | "small" }) {
  return <Link {...props} prefetch={false} className={`${buttonClass(tone, size)} ${className}`} />;
}

/** The first stop of the keyboard: jumps over header and navigation to `#main`. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a href="#main" className="skip-link btn btn-primary">
      {children}
    </a>
  );
}
