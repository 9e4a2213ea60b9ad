import { apiRoute } from "@/lib/web/api/route";
import { recordProgress } from "../../../_operations/projects";

export const POST = apiRoute(recordProgress);
