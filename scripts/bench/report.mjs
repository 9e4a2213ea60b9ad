import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Collects one line per goal, prints it at once, and keeps all of them for the file. */
export class Report {
  lines = [];

  /**
   * A measured goal. `ours` and `reference` in `unit`; `ratio` is what the goal limits, from above (`most`) or from below (`least`).
   */
  add(id, what, { ours, reference, ratio, low, high, unit = "ms", most, least }) {
    const held = most === undefined ? ratio >= least : ratio <= most;
    const goal = most === undefined ? `≥ ${least}` : `≤ ${most}`;
    this.lines.push({ id, what, ours, reference, ratio, low, high, unit, goal, held });
    const spread = low === undefined ? "" : ` (${number(low)}–${number(high)})`;
    const against =
      reference === undefined ? "" : `  reference ${number(reference)} ${unit}  ratio ${number(ratio)}${spread}`;
    console.log(
      `${id.padEnd(4)} ${what}  ours ${number(ours)} ${unit}${against}  goal ${goal}  ${held ? "held" : "MISSED"}`,
    );
  }

  /** A goal that could not be measured, and why. */
  skip(id, what, why) {
    this.lines.push({ id, what, skipped: why });
    console.log(`${id.padEnd(4)} ${what}  not measured: ${why}`);
  }

  /** A remark that explains a number. */
  note(text) {
    this.lines.push({ note: text });
    console.log(`     ${text}`);
  }

  /** Writes everything as JSON, with the circumstances. */
  keep(file, circumstances) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...circumstances, lines: this.lines }, null, 2)}\n`);
  }
}
