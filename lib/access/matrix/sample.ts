import type { Capability } from "../capabilities";
import type { ActorName, Target } from "./actors";
import type { Fresh, WorldZone } from "./world";

/** One cell's surroundings: who asks, in which zone the record lies (null: there is none), and the maker of records to act on. */
export type Cell = { actor: ActorName; target: Target; zone: WorldZone | null; fresh: Fresh };

/** How the matrix calls one command or query. Every command and query has one; the build fails for those that have none. */
export type Sample = {
  /**
   * `zone`: acts on a record of a zone, tried in all four targets. `common`: on what everybody signed in shares (rounds, settings, reference);
   * tried once, and once with what does not exist where `missing` gives it. `self`: on the caller's own things.
   */
  about: "zone" | "common" | "self";
  /** the raw input; makes the record that it needs, so that an allowed act has something to succeed on */
  input: (cell: Cell) => unknown;
  /** the input that names something that does not exist, for `common` and `self` */
  missing?: (cell: Cell) => unknown;
  /** a list with a filter: out of scope it is empty instead of not found */
  lists?: (result: never) => unknown[];
  /** the capability that decides whether the record exists for the caller; project.read unless told */
  seenBy?: Capability;
  /** a result that names records of zones the caller may not open (the public names of zones) on purpose */
  shared?: true;
};

/** By the name of the act; several where one call does not show all of it. */
export type Samples = Record<string, Sample | Sample[]>;

export const NO_ID = "999999999";
export const NO_UUID = "00000000-0000-4000-8000-000000000000";
export const NO_ZONE = "no-such-zone";
