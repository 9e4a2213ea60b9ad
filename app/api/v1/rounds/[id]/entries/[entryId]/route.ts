import { apiRoute } from "@/lib/web/api/route";
import { removeRoundEntry } from "../../../../_operations/rounds";

export const DELETE = apiRoute(removeRoundEntry);
