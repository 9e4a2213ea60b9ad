import { type Cell, NO_ZONE, type Samples } from "../sample";

/** A rollup or list of one zone, with a fresh project in it; unfiltered, of everything the caller may see, which is at least what the world began with. */
const ofZone = (fields: object) => ({
  about: "zone" as const,
  input: async (cell: Cell) => {
    if (cell.zone) await cell.fresh.project(cell.zone);
    return { ...fields, zone: cell.zone?.code ?? NO_ZONE };
  },
});
const ofAll = (fields: object) => ({ about: "common" as const, input: () => fields });

/** Rollups and the records behind their figures. */
export const ROLLUPS: Samples = {
  "rollups.get-batches": [ofZone({}), ofAll({ by: "zone" })],
  "rollups.get-conversion": [ofZone({ signedFrom: "2023-01-01" }), ofAll({ by: "city" })],
  "rollups.get-stock": [ofZone({}), ofAll({ by: "industry" })],
  "rollups.get-agreements": [ofZone({ from: "2023-01-01" }), ofAll({ by: "chain" })],
  "rollups.get-batch-drift": ofAll({}),
  "rollups.get-worklist": ofAll({}),
  "rollups.list-figure-records": [
    ofZone({ figure: "stock", stage: "signed" }),
    ofAll({ figure: "batch", batch: "signed", limit: "200" }),
    ofAll({ figure: "cohort", reached: "signed", signedFrom: "2023-01-01", limit: "200" }),
    ofAll({ figure: "agreement", agreement: "contract", from: "2023-01-01", limit: "200" }),
  ],
};
