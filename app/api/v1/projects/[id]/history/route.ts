import { apiRoute } from "@/lib/web/api/route";
import { getProjectHistory } from "../../../_operations/projects";

export const GET = apiRoute(getProjectHistory);
