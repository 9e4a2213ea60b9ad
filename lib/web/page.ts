import "server-only";
import { forbidden, notFound } from "next/navigation";
import { ForbiddenError, NotFoundError, ValidationError } from "@/lib/platform/errors";

/**
 * Runs what a page reads and turns a refusal into the page for it: outside the caller's units (or made up) is "not found", a missing
 * capability "forbidden", an address whose parameters make no sense "not found". Anything else is a fault.
 */
export async function onPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ValidationError) notFound();
    if (error instanceof ForbiddenError) forbidden();
    throw error;
  }
}

/** Refuses the page to a caller who may not do what it is for; the command behind it decides again. */
export function allowIf(permitted: boolean): void {
  if (!permitted) forbidden();
}
