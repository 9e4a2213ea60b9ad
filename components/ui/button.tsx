"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "next-intl";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonTone } from "./button-class";
import { useActionFormContext } from "./form-context";

type ButtonProps = ComponentProps<"button"> & { tone?: ButtonTone; size?: "normal" | "small" };

/** A button; does not submit unless `type="submit"` is said. */
export function Button({ tone = "plain", size = "normal", className = "", type = "button", ...props }: ButtonProps) {
  return <button {...props} type={type} className={`${buttonClass(tone, size)} ${className}`} />;
}

/** The button that sends its form. While the answer is on its way it says so and takes no second click. */
export function SubmitButton({ children, tone = "primary", ...props }: Omit<ButtonProps, "type">) {
  const t = useTranslations("common");
  const { pending: native } = useFormStatus();
  const pending = useActionFormContext().pending || native;
  return (
    <Button
      {...props}
      type="submit"
      tone={tone}
      aria-disabled={pending || props["aria-disabled"]}
      onClick={(event) => {
        if (pending) event.preventDefault();
        props.onClick?.(event);
      }}
    >
      {children}
      <span role="status">{pending ? t("form.sending") : ""}</span>
    </Button>
  );
}
