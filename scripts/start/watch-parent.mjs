// Loaded into the web server before Next: when the start script dies without a word, the server stops too.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
});
process.channel?.unref();
