import { apiRoute } from "@/lib/web/api/route";
import { restoreProject } from "../../../_operations/projects";

export const POST = apiRoute(restoreProject);
