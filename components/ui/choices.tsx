"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "next-intl";
import { fieldId } from "@/lib/web/form-state";
import { Field, FieldErrors, FieldHint, controlAttributes, type FieldProps } from "./field";
import { useCameBack, useField } from "./form-context";

/** One thing to choose. Options with the same `group` stand together, in the order given. */
export interface Option {
  value: string;
  label: string;
  group?: string;
  hint?: string;
  disabled?: boolean;
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function OptionList({ options }: { options: readonly Option[] }) {
  return options.map(({ value, label, disabled }) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  ));
}

type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "id" | "children"> & {
    options: readonly Option[];
    /** Text of the empty choice; `null` for none. Default: 请选择. */
    empty?: string | null;
  };

/** A choice of one from a list. */
export function Select({
  name,
  label,
  path,
  hint,
  required,
  labelHidden,
  className,
  options,
  empty,
  defaultValue,
  ...native
}: SelectProps) {
  const t = useTranslations("common");
  const props = { name, label, path, hint, required, labelHidden, className };
  const { problems, typed } = useField(name, path);
  const seed = first(typed) ?? defaultValue ?? "";
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <Field {...props} problems={problems}>
      <select
        key={String(seed)}
        {...native}
        {...controlAttributes(props, problems)}
        className="ctl"
        defaultValue={seed}
      >
        {empty !== null && <option value="">{empty ?? t("form.choose")}</option>}
        {groups.map((group) => {
          const members = options.filter((option) => option.group === group);
          return group === undefined ? (
            <OptionList key="" options={members} />
          ) : (
            <optgroup key={group} label={group}>
              <OptionList options={members} />
            </optgroup>
          );
        })}
      </select>
    </Field>
  );
}

/** One box to tick; posts `value` (default "on") when ticked. */
export function Checkbox({
  value = "on",
  defaultChecked = false,
  ...props
}: FieldProps & { value?: string; defaultChecked?: boolean }) {
  const { problems, typed } = useField(props.name, props.path);
  const id = fieldId(props.path ?? props.name);
  const came = useCameBack();
  return (
    <div className={props.className}>
      <label className="check-row">
        <input
          type="checkbox"
          className="check"
          {...controlAttributes(props, problems)}
          value={value}
          defaultChecked={came ? [typed].flat().includes(value) : defaultChecked}
        />
        <span>{props.label}</span>
      </label>
      <FieldHint id={id} hint={props.hint} />
      <FieldErrors id={id} problems={problems} />
    </div>
  );
}

type GroupProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | readonly string[];
  inline?: boolean;
};

function ChoiceGroup({ type, options, defaultValue, inline, ...props }: GroupProps & { type: "radio" | "checkbox" }) {
  const t = useTranslations("common");
  const { problems, typed } = useField(props.name, props.path);
  const came = useCameBack();
  const chosen = [came ? typed : defaultValue].flat();
  const { id, name, ...described } = controlAttributes(props, problems);
  return (
    <fieldset className={props.className} aria-describedby={described["aria-describedby"]}>
      <legend className={props.labelHidden ? "sr-only" : "mb-1 font-medium"}>
        {props.label}
        {props.required && <span className="ml-1.5 text-sm font-normal text-bad">{t("form.required")}</span>}
      </legend>
      <FieldHint id={id} hint={props.hint} />
      <div className={inline ? "flex flex-wrap gap-x-5 gap-y-1" : "grid gap-1"}>
        {options.map((option, index) => (
          <label key={option.value} className="check-row">
            <input
              type={type}
              className="check"
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={id} problems={problems} />
    </fieldset>
  );
}

/** A choice of one, all visible. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** A choice of several; posts the name once per ticked box. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}
