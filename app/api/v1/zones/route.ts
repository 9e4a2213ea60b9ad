import { apiRoute } from "@/lib/web/api/route";
import { listZones } from "../_operations/zones";

export const GET = apiRoute(listZones);
