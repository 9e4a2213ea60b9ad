import { useTranslations } from "next-intl";
import { ChartLink, ChartSvg } from "./chart-frame";
import { classBounds, classOf, sizeOf, type Drawn } from "./scale";
import outline from "./shanxi-outline.json";

/** A city on the map. `shown` is the figure as text, `value` decides its shade. */
export interface MapCity {
  code: string;
  label: string;
  value: Drawn;
  shown: string;
  href?: string;
}

const SHADES = ["#eef4fb", "#cbdff2", "#93bbe0", "#5690c8", "#2a639f"];
const SHAPES = outline.cities as unknown as Record<string, { label: [number, number]; path: string }>;

/** The province by city: five shades with their ranges, every city with name and figure, each a link to its records. */
export function ProvinceMap({
  name,
  desc,
  cities,
  unit,
}: {
  name: string;
  desc?: string;
  cities: readonly MapCity[];
  unit?: string;
}) {
  const t = useTranslations("common.chart");
  const drawn = cities.filter(({ code }) => SHAPES[code] !== undefined);
  const valued = drawn.filter(({ value }) => value !== null);
  const bounds = classBounds(
    valued.map(({ value }) => sizeOf(value)),
    SHADES.length,
  );
  const shadeOf = (index: number) =>
    SHADES[bounds.length === 1 ? 2 : Math.round((index * (SHADES.length - 1)) / (bounds.length - 1))];
  const legend = bounds.map((_, index) => {
    const inside = valued.filter(({ value }) => classOf(sizeOf(value), bounds) === index);
    const sorted = inside.sort((a, b) => sizeOf(a.value) - sizeOf(b.value));
    const from = sorted[0]?.shown ?? "";
    const to = sorted.at(-1)?.shown ?? "";
    return { fill: shadeOf(index), text: from === to ? from : t("range", { from, to }) };
  });
  return (
    <figure className="m-0 max-w-md">
      <ChartSvg
        name={name}
        desc={desc}
        width={outline.width}
        height={outline.height}
        interactive={drawn.some(({ href }) => href)}
      >
        <defs>
          <pattern id="map-no-data" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="#fff" />
            <path d="M0 0v8" stroke="#75828f" strokeWidth="1.5" />
          </pattern>
        </defs>
        {drawn.map(({ code, label, value, shown, href }) => (
          <ChartLink key={code} href={href} label={`${label} ${shown}`}>
            <path
              d={SHAPES[code]?.path}
              fill={value === null ? "url(#map-no-data)" : shadeOf(classOf(sizeOf(value), bounds))}
              stroke="#46566a"
              strokeWidth="1"
              strokeLinejoin="round"
            />
          </ChartLink>
        ))}
        <g
          aria-hidden="true"
          pointerEvents="none"
          textAnchor="middle"
          fill="#1c2733"
          stroke="#fff"
          strokeWidth="3.5"
          paintOrder="stroke"
        >
          {drawn.map(({ code, label, shown }) => {
            const [x, y] = SHAPES[code]?.label ?? [0, 0];
            return (
              <g key={code} transform={`translate(${x} ${y})`}>
                <text y="-2" fontSize="15">
                  {label}
                </text>
                <text y="16" fontSize="16" fontWeight="650">
                  {shown}
                </text>
              </g>
            );
          })}
        </g>
      </ChartSvg>
      <figcaption className="mt-2 text-sm">
        <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={t("legend")}>
          {legend.map(({ fill, text }) => (
            <li key={text} className="inline-flex items-center gap-1.5">
              <svg viewBox="0 0 16 16" aria-hidden="true" className="keep-colour size-4">
                <rect x=".5" y=".5" width="15" height="15" fill={fill} stroke="#46566a" />
              </svg>
              {text}
            </li>
          ))}
          {unit && <li className="text-muted">{unit}</li>}
        </ul>
        <p className="mt-1 text-muted">{t("outline")}</p>
      </figcaption>
    </figure>
  );
}
