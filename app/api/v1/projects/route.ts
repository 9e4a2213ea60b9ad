import { apiRoute } from "@/lib/web/api/route";
import { createProject, listProjects } from "../_operations/projects";

export const GET = apiRoute(listProjects);
export const POST = apiRoute(createProject);
