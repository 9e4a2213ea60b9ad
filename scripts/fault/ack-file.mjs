import { fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** What was answered with success, one line each, on the disk before anything else happens. */
export class AckFile {
  count = 0;

  constructor(path) {
    this.path = path;
    this.file = openSync(path, "a");
  }

  /** Writes and syncs one acknowledgement. */
  add(act, key) {
    writeSync(this.file, `${act} ${key}\n`);
    fsyncSync(this.file);
    this.count += 1;
  }

  /** The acknowledged keys by act, as the file has them. */
  read() {
    const acks = { project: [], milestone: [] };
    for (const line of readFileSync(this.path, "utf8").split("\n").filter(Boolean)) {
      const [act, key] = line.split(" ");
      acks[act].push(key);
    }
    return acks;
  }
}
