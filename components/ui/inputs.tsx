"use client";

import type { ComponentProps } from "react";
import { Field, controlAttributes, type FieldProps } from "./field";
import { useField } from "./form-context";

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

type Native<T extends "input" | "textarea" | "select"> = Omit<ComponentProps<T>, keyof FieldProps | "id" | "children">;

/** A line of text. `suffix` names the unit beside the box. */
export function Input({
  name,
  label,
  path,
  hint,
  required,
  labelHidden,
  className,
  suffix,
  defaultValue,
  type = "text",
  ...native
}: FieldProps & Native<"input"> & { suffix?: string }) {
  const props = { name, label, path, hint, required, labelHidden, className };
  const { problems, typed } = useField(name, path);
  const control = (
    <input
      autoComplete="off"
      {...native}
      {...controlAttributes(props, problems)}
      type={type}
      className={`ctl${native.inputMode === "decimal" || native.inputMode === "numeric" ? " ctl-num" : ""}`}
      defaultValue={type === "password" ? undefined : (first(typed) ?? defaultValue)}
    />
  );
  return (
    <Field {...props} problems={problems}>
      {suffix === undefined ? (
        control
      ) : (
        <span className="flex items-center gap-2">
          {control}
          <span className="shrink-0 text-muted">{suffix}</span>
        </span>
      )}
    </Field>
  );
}

/** A calendar day; posts "YYYY-MM-DD". */
export function DateInput(props: Omit<ComponentProps<typeof Input>, "type" | "suffix">) {
  return <Input {...props} type="date" className={props.className ?? "max-w-48"} />;
}

/** A month; posts "YYYY-MM" (browsers without a month picker show a text box with that pattern). */
export function MonthInput(props: Omit<ComponentProps<typeof Input>, "type" | "suffix">) {
  return (
    <Input
      {...props}
      type="month"
      pattern="\d{4}-\d{2}"
      placeholder="YYYY-MM"
      className={props.className ?? "max-w-48"}
    />
  );
}

/** Several lines of text. */
export function Textarea({
  name,
  label,
  path,
  hint,
  required,
  labelHidden,
  className,
  defaultValue,
  ...native
}: FieldProps & Native<"textarea">) {
  const props = { name, label, path, hint, required, labelHidden, className };
  const { problems, typed } = useField(name, path);
  return (
    <Field {...props} problems={problems}>
      <textarea
        rows={4}
        {...native}
        {...controlAttributes(props, problems)}
        className="ctl"
        defaultValue={first(typed) ?? defaultValue}
      />
    </Field>
  );
}
