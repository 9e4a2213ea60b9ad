import { getMe as getMeQuery } from "@/lib/access/queries/get-me";
import { apiQuery } from "@/lib/web/api/operation";
import { MeAnswer } from "../_answers/access";

export const getMe = apiQuery({ id: "getMe", path: "/me", query: getMeQuery, answer: MeAnswer });
