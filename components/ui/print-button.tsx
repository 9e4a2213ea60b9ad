"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button";

/** Opens the browser's print dialog. */
export function PrintButton() {
  const t = useTranslations("common.print");
  return <Button onClick={() => window.print()}>{t("button")}</Button>;
}
