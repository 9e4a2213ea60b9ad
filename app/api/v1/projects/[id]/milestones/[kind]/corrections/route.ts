import { apiRoute } from "@/lib/web/api/route";
import { correctMilestone } from "../../../../../_operations/projects";

export const POST = apiRoute(correctMilestone);
