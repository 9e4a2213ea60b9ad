import { textOf } from "@/lib/web/form-action";

/** Places of the form's rows that hold anything, in order. */
function filled(form: FormData, name: (index: number) => string[], most = 40): number[] {
  return Array.from({ length: most }, (_, index) => index).filter((index) =>
    name(index).some((each) => textOf(form, each) !== null),
  );
}

const parkNames = (index: number) => [`parks[${index}].name`, `parks[${index}].areaKm2`];
const leadingName = (index: number) => [`leadingIndustries[${index}]`];

/** The facts of a zone from its form; empty rows are left out. */
export function readZone(form: FormData) {
  return {
    code: textOf(form, "code"),
    nameZh: textOf(form, "nameZh"),
    shortZh: textOf(form, "shortZh"),
    nameEn: textOf(form, "nameEn"),
    aliases: (textOf(form, "aliases") ?? "").split(/\r?\n/).filter((line) => line.trim() !== ""),
    level: textOf(form, "level"),
    kind: textOf(form, "kind"),
    county: textOf(form, "county"),
    areaKm2: textOf(form, "areaKm2"),
    parks: filled(form, parkNames).map((index) => ({
      name: textOf(form, `parks[${index}].name`),
      areaKm2: textOf(form, `parks[${index}].areaKm2`),
    })),
    leadingIndustries: filled(form, leadingName, 2).map((index) => textOf(form, `leadingIndustries[${index}]`)),
  };
}

/** The field of the form for a problem of the command: rows are counted without the empty ones. */
export function zonePath(path: string, form: FormData): string {
  const match = /^(parks|leadingIndustries|aliases)\[(\d+)\](.*)$/.exec(path);
  if (!match) return path;
  const [, list, index, rest = ""] = match;
  if (list === "aliases") return "aliases";
  const place = filled(form, list === "parks" ? parkNames : leadingName)[Number(index)];
  return place === undefined ? path : `${list}[${place}]${rest}`;
}
