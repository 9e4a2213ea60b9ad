import { createTokenFor } from "@/lib/access/command-line";
import { option, runAsOwner } from "./administration";

/** `npm run token:create -- --user tunliu [--name exchange] [--days 90]`: prints the token alone on the last line. */
await runAsOwner(async (client) => {
  const [username, days] = [option("user") ?? "", Number(option("days") ?? 90)];
  const token = await createTokenFor(client, { username, name: option("name") ?? "command line", days });
  console.log(`Token of ${username}, valid for ${days} days. It is shown this once:`);
  console.log(token);
});
