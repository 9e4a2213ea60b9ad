"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { fieldId, type Problem } from "@/lib/web/form-state";
import { useProblemText } from "./form-context";

/** The visible name of the control for a problem path, if the form has one. */
export function labelOfField(path: string): string | null {
  const control = document.getElementById(fieldId(path));
  if (control === null) return null;
  const group = control.closest("fieldset")?.querySelector("legend");
  const labels = "labels" in control ? (control as HTMLInputElement).labels : null;
  const source = (control as HTMLInputElement).type === "radio" ? group : (labels?.[0] ?? group);
  return control.getAttribute("aria-label") ?? source?.firstChild?.textContent ?? "";
}

/** All problems of a form, above it, each linked to its field; takes the focus when it appears. */
export function ErrorSummary({ problems, message }: { problems: readonly Problem[]; message?: string }) {
  const t = useTranslations("common");
  const say = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<(string | null)[]>([]);

  useEffect(() => {
    setLabels(problems.map(({ path }) => labelOfField(path)));
    box.current?.focus();
  }, [problems]);

  return (
    <div ref={box} tabIndex={-1} role="alert" className="border-l-4 border-bad bg-bad-pale px-4 py-3">
      <h2 className="text-bad">{message ?? t("form.problems", { count: problems.length })}</h2>
      <ul className="mt-1 list-disc pl-5">
        {problems.map((problem, index) => {
          const label = labels[index];
          const text = label ? t("form.labelled", { label, text: say(problem) }) : say(problem);
          return (
            <li key={`${problem.path} ${problem.code} ${index}`} className="py-0.5">
              {problem.path === "" || label === null ? (
                text
              ) : (
                <a href={`#${fieldId(problem.path)}`} className="inline-block min-h-[24px] leading-[24px]">
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
