import { getAgreements } from "@/lib/rollups/queries/get-agreements";
import { getBatches } from "@/lib/rollups/queries/get-batches";
import { getConversion } from "@/lib/rollups/queries/get-conversion";
import { getStock } from "@/lib/rollups/queries/get-stock";
import { apiQuery } from "@/lib/web/api/operation";
import { AgreementsAnswer, BatchesAnswer, ConversionAnswer, StockAnswer } from "../_answers/rollup";

export const getBatchesRollup = apiQuery({
  id: "getBatchesRollup",
  path: "/rollups/batches",
  query: getBatches,
  answer: BatchesAnswer,
});
export const getConversionRollup = apiQuery({
  id: "getConversionRollup",
  path: "/rollups/conversion",
  query: getConversion,
  answer: ConversionAnswer,
});
export const getStockRollup = apiQuery({
  id: "getStockRollup",
  path: "/rollups/stock",
  query: getStock,
  answer: StockAnswer,
});
export const getAgreementsRollup = apiQuery({
  id: "getAgreementsRollup",
  path: "/rollups/agreements",
  query: getAgreements,
  answer: AgreementsAnswer,
});
