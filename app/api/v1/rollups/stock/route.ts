import { apiRoute } from "@/lib/web/api/route";
import { getStockRollup } from "../../_operations/rollups";

export const GET = apiRoute(getStockRollup);
