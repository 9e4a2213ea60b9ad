import { apiRoute } from "@/lib/web/api/route";
import { closeRound } from "../../../_operations/rounds";

export const POST = apiRoute(closeRound);
