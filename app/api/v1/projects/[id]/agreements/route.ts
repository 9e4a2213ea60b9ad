import { apiRoute } from "@/lib/web/api/route";
import { addAgreement } from "../../../_operations/projects";

export const POST = apiRoute(addAgreement);
