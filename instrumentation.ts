/** Runs once when the server starts: checks the settings, then starts what runs beside the requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("@/lib/jobs/start-server");
  startServer();
}
