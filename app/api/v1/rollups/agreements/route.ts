import { apiRoute } from "@/lib/web/api/route";
import { getAgreementsRollup } from "../../_operations/rollups";

export const GET = apiRoute(getAgreementsRollup);
