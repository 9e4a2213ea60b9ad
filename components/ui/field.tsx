"use client";

import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { fieldId, type Problem } from "@/lib/web/form-state";
import { useProblemText } from "./form-context";

/** What every control takes. `path` is the problem path when it differs from the field name. */
export interface FieldProps {
  name: string;
  label: string;
  path?: string;
  hint?: ReactNode;
  required?: boolean;
  /** Keeps the label for screen readers only, where a column head names the control visibly. */
  labelHidden?: boolean;
  /** Tailwind classes for width and place, e.g. "max-w-40" or "sm:col-span-2". */
  className?: string;
}

/** Attributes that tie a control to its label, hint and problems. */
export function controlAttributes(props: FieldProps, problems: readonly Problem[]) {
  const id = fieldId(props.path ?? props.name);
  const described = [props.hint ? `${id}-hint` : "", problems.length > 0 ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    name: props.name,
    required: props.required,
    "aria-invalid": problems.length > 0 || undefined,
    "aria-describedby": described === "" ? undefined : described,
  };
}

/** Label, hint, control and problems of one field, in this order. */
export function Field({
  problems,
  children,
  ...props
}: FieldProps & { problems: readonly Problem[]; children: ReactNode }) {
  const t = useTranslations("common");
  const id = fieldId(props.path ?? props.name);
  return (
    <div className={props.className}>
      <label htmlFor={id} className={props.labelHidden ? "sr-only" : "mb-1 block font-medium"}>
        {props.label}
        {props.required && <span className="ml-1.5 text-sm font-normal text-bad">{t("form.required")}</span>}
      </label>
      <FieldHint id={id} hint={props.hint} />
      {children}
      <FieldErrors id={id} problems={problems} />
    </div>
  );
}

/** The hint of a control, between label and control. */
export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
      {hint}
    </p>
  );
}

/** The problems of a control, right beneath it. */
export function FieldErrors({ id, problems }: { id: string; problems: readonly Problem[] }) {
  const say = useProblemText();
  if (problems.length === 0) return null;
  return (
    <div id={`${id}-error`} className="mt-1 text-sm font-medium text-bad">
      {problems.map((problem) => (
        <p key={`${problem.code} ${JSON.stringify(problem.params)}`}>{say(problem)}</p>
      ))}
    </div>
  );
}
