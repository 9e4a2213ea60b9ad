"use client";

import { Fault } from "@/components/frame/fault";

/** A fault outside the frame. */
export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="shell py-10">
      <Fault {...props} />
    </main>
  );
}
