import { yearOf } from "@/lib/platform/dates";
import { dayOf, officeHours } from "./calendar";
import { share, wan, WAN } from "./facts";
import type { Row } from "./ledger";
import type { ZonePeople } from "./people";
import { Random } from "./random";
import type { Story } from "./story";

const YEARS = 3;

function write(story: Story, row: Row, at: string, people: ZonePeople): void {
  const { ledger } = story.cast;
  ledger.put("annual_figures", row, at, people.clerk);
  const after = {
    plannedInvestmentWan: row.planned_investment_wan,
    actualOutputWan: row.actual_output_wan,
    actualTaxWan: row.actual_tax_wan,
    actualJobs: row.actual_jobs,
  };
  ledger.note({
    at,
    actor: people.clerk,
    action: "projects.set-annual-figures",
    entity: "annual-figures",
    entity_id: `${story.ids.project_id}/${String(row.year)}`,
    ...story.ids,
    after,
  });
}

/** The year's planned investment, entered in January, and the actual output, tax and jobs, entered the February after. */
export function tellAnnualFigures(story: Story, people: ZonePeople, today: string): void {
  const { row } = story;
  if (row.started_on === null || row.stage === "withdrawn") return;
  const random = new Random(`annual ${String(row.id)}`);
  const total = Math.round(Number(row.total_investment_wan) * WAN);
  const expected = Math.round(Number(row.expected_output_wan ?? row.total_investment_wan) * WAN);
  for (
    let year = Math.max(yearOf(String(row.started_on)), yearOf(today) - YEARS + 1);
    year <= yearOf(today);
    year += 1
  ) {
    const created = String(row.created_at);
    const january = officeHours(random, `${year}-01-${random.int(10, 28)}`);
    const planned = january > created ? january : officeHours(random, `${year}-12-${random.int(10, 20)}`);
    const building = row.producing_on === null || yearOf(String(row.producing_on)) >= year;
    if (planned <= created || dayOf(planned) >= today || random.chance(0.1)) continue;
    const figures: Row = {
      zone_id: story.cast.zone.id,
      project_id: row.id,
      year,
      planned_investment_wan: wan(building ? share(total, random.int(20, 60) / 100) : 0),
      actual_output_wan: null,
      actual_tax_wan: null,
      actual_jobs: null,
      version: 1,
      recorded_at: planned,
      recorded_by: people.clerk.id,
    };
    write(story, figures, planned, people);
    const february = officeHours(random, `${year + 1}-02-${random.int(10, 25)}`);
    if (row.producing_on === null || yearOf(String(row.producing_on)) > year || dayOf(february) >= today) continue;
    const output = share(expected, (row.at_capacity_on === null ? random.int(20, 75) : random.int(80, 125)) / 100);
    write(
      story,
      {
        ...figures,
        actual_output_wan: wan(output),
        actual_tax_wan: wan(share(output, random.int(15, 70) / 1000)),
        actual_jobs: random.skewed(8, 550, 1),
        version: 2,
        recorded_at: february,
      },
      february,
      people,
    );
  }
}
