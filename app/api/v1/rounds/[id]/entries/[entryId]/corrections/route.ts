import { apiRoute } from "@/lib/web/api/route";
import { correctRoundEntry } from "../../../../../_operations/rounds";

export const POST = apiRoute(correctRoundEntry);
