import { apiRoute } from "@/lib/web/api/route";
import { addRoundEntry } from "../../../_operations/rounds";

export const POST = apiRoute(addRoundEntry);
