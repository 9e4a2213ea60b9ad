import { apiRoute } from "@/lib/web/api/route";
import { recordMilestone } from "../../../_operations/projects";

export const POST = apiRoute(recordMilestone);
