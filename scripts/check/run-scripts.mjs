import { commandProblems } from "./commands.mjs";
import { documentProblems } from "./documents.mjs";
import { messageProblems } from "./messages.mjs";
import { structureProblems } from "./structure.mjs";

const SCRIPTS = { structure: structureProblems, commands: commandProblems, messages: messageProblems, documents: documentProblems };
for (const [name, find] of Object.entries(SCRIPTS)) { const p = find(process.cwd()); console.log("==", name, p.length); for (const x of p.slice(0, 400)) console.log(x); }
