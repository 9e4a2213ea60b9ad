import { apiRoute } from "@/lib/web/api/route";
import { getZone } from "../../_operations/zones";

export const GET = apiRoute(getZone);
