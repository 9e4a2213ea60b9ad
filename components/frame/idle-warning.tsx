"use client";

import { useEffect, useState } from "react";
import type { Route } from "next";
import { Button } from "@/components/ui/button";

const SHARED = "zl-active-at";
const EXTENDED = "zl-extended";
const SESSION = "/api/auth/session";
/** The server notes use at most once a minute, so that its clock may be that much ahead of ours. */
const SLACK_SECONDS = 60;
const WARN_SECONDS = 120;

type Words = { title: string; text: string; extend: string; overTitle: string; over: string; again: string };
type State = "quiet" | "warning" | "over";

/** When any tab of this browser last asked the server for something. */
function lastActive(own: number): number {
  try {
    return Math.max(own, Number(localStorage.getItem(SHARED)) || 0);
  } catch {
    return own;
  }
}

function share(at: number) {
  try {
    localStorage.setItem(SHARED, String(at));
  } catch {
    // a browser without storage warns each tab on its own
  }
}

/** Asks whether the session is alive, which also keeps it so. A server that cannot be reached is no answer: true. */
async function isAlive(): Promise<boolean> {
  try {
    const response = await fetch(SESSION, { cache: "no-store" });
    return !response.ok || "expires" in ((await response.json()) as object);
  } catch {
    return true;
  }
}

/**
 * Warns two minutes before a session ends for want of use and lets it go on with one click (WCAG 2.2.1); afterwards says that it is over, without
 * touching what was typed. Counts from the last request of any tab and asks the server only at the end of the time.
 */
export function IdleWarning({ idleSeconds, signIn, words }: { idleSeconds: number; signIn: Route; words: Words }) {
  const [state, setState] = useState<State>("quiet");

  useEffect(() => {
    const warnAfter = Math.max(idleSeconds - SLACK_SECONDS - WARN_SECONDS, idleSeconds / 2) * 1_000;
    const endAfter = idleSeconds * 1_000;
    let own = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    share(own);

    const look = async () => {
      clearTimeout(timer);
      const quietFor = Date.now() - lastActive(own);
      if (quietFor < warnAfter) setState("quiet");
      else if (quietFor < endAfter) setState("warning");
      else if (await isAlive()) return used();
      else return setState("over");
      const next = quietFor < warnAfter ? warnAfter - quietFor : Math.max(endAfter - quietFor, 1_000);
      timer = setTimeout(() => void look(), next);
    };
    const used = () => {
      own = Date.now();
      share(own);
      void look();
    };
    // what the router and forms ask for keeps the session alive; our own question is no use of it
    const keepsAlive = (entry: PerformanceEntry) =>
      entry instanceof PerformanceResourceTiming &&
      entry.initiatorType === "fetch" &&
      entry.name.startsWith(location.origin) &&
      !entry.name.endsWith(SESSION);
    const requests = new PerformanceObserver((list) => {
      if (list.getEntries().some(keepsAlive)) used();
    });
    requests.observe({ type: "resource" });
    const seen = () => void look();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("storage", seen);
    window.addEventListener(EXTENDED, used);
    void look();
    return () => {
      clearTimeout(timer);
      requests.disconnect();
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("storage", seen);
      window.removeEventListener(EXTENDED, used);
    };
  }, [idleSeconds]);

  return (
    <div role="alert" className="no-print fixed inset-x-0 bottom-0 z-30">
      {state !== "quiet" && (
        <div className="flex flex-wrap items-center justify-center gap-x-6 gap-y-2 border-t-2 border-warn bg-warn-pale px-4 py-3">
          <p>
            <strong className="mr-2">{state === "over" ? words.overTitle : words.title}</strong>
            {state === "over" ? words.over : words.text}
          </p>
          {state === "over" ? (
            <a href={signIn} target="_blank" rel="noopener" className="btn btn-primary">
              {words.again}
            </a>
          ) : (
            <Button
              tone="primary"
              onClick={() =>
                void isAlive().then((alive) => (alive ? window.dispatchEvent(new Event(EXTENDED)) : setState("over")))
              }
            >
              {words.extend}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
