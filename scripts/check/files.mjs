import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

let listed;

/** The files of the tree that git tracks or would track, as paths from the root. */
export function files(pattern = /./) {
  listed ??= execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
    .split("\0")
    .filter((file) => file !== "" && existsSync(file));
  return listed.filter((file) => pattern.test(file));
}
