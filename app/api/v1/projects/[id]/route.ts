import { apiRoute } from "@/lib/web/api/route";
import { getProject, updateProject } from "../../_operations/projects";

export const GET = apiRoute(getProject);
export const PATCH = apiRoute(updateProject);
