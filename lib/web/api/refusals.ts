import { type Problem, Refusal } from "@/lib/platform/errors";

/** The request itself is refused before a command is asked: who asks, how it is sent, what it lacks. `code` is a key of `problems`. */
export class RequestRefusal extends Refusal {
  readonly kind = "validation";
  readonly problems: Problem[];
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 428,
    readonly code: string,
    path = "",
    params?: Problem["params"],
  ) {
    super(`request refused: ${code}`);
    this.problems = [{ path, code, ...(params ? { params } : {}) }];
  }
}
