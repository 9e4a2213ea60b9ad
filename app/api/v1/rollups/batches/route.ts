import { apiRoute } from "@/lib/web/api/route";
import { getBatchesRollup } from "../../_operations/rollups";

export const GET = apiRoute(getBatchesRollup);
