import { apiRoute } from "@/lib/web/api/route";
import { listAudit } from "../_operations/audit";

export const GET = apiRoute(listAudit);
