import { apiRoute } from "@/lib/web/api/route";
import { getMe } from "../_operations/access";

export const GET = apiRoute(getMe);
