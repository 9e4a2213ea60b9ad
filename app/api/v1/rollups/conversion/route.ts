import { apiRoute } from "@/lib/web/api/route";
import { getConversionRollup } from "../../_operations/rollups";

export const GET = apiRoute(getConversionRollup);
