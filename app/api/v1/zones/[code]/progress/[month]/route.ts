import { apiRoute } from "@/lib/web/api/route";
import { saveMonth } from "../../../../_operations/zones";

export const PUT = apiRoute(saveMonth);
