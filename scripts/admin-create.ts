import { createAdministrator } from "@/lib/access/command-line";
import { option, runAsOwner, switchedOn } from "./administration";

/** `npm run admin:create -- --username x --name y [--force]`: the first administrator, with a one-time password printed once. */
await runAsOwner(async (client) => {
  const username = option("username") ?? "";
  const password = await createAdministrator(client, {
    username,
    displayName: option("name") ?? "",
    force: switchedOn("force"),
  });
  console.log(
    `Administrator ${username} is made. The one-time password holds for 24 hours and must be changed at the first sign-in:`,
  );
  console.log(password);
});
