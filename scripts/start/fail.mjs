/** A refusal that the user can act upon: printed as one sentence, without a stack. */
class StartError extends Error {}

/** Stops the start with one clear sentence. */
export function fail(sentence) {
  throw new StartError(sentence);
}

/** Runs the main function of a script; a StartError is printed as one sentence, anything else with its stack; exit code 1. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof StartError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
