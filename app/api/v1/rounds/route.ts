import { apiRoute } from "@/lib/web/api/route";
import { createRound, listRounds } from "../_operations/rounds";

export const GET = apiRoute(listRounds);
export const POST = apiRoute(createRound);
