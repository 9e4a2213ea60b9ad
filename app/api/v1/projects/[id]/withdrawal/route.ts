import { apiRoute } from "@/lib/web/api/route";
import { withdrawProject } from "../../../_operations/projects";

export const POST = apiRoute(withdrawProject);
