// Loaded into the web server before Next: when the start script dies without a word, the server stops too. Processes that Next forks
// inherit this import; they follow their own parent and must keep their channel to it.
if (!process.env.ZONE_LEDGER_WATCHED) {
  process.env.ZONE_LEDGER_WATCHED = "1";
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  process.channel?.unref();
}
