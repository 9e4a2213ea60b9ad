"use client";

import "./globals.css";

/** The last resort, when even the document could not be made: no words from files, both languages at once. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="shell py-10">
          <h1>页面未能打开</h1>
          <p>系统发生错误，您的数据没有改变。请重试；如仍不成功，请将编号告知管理员。</p>
          <p lang="en">
            Something failed on our side. Your data has not changed. Try again; if it fails again, tell the
            administrator the number.
          </p>
          {error.digest && <p className="text-muted">{error.digest}</p>}
          <button type="button" className="btn btn-primary mt-4" onClick={reset}>
            重试 · <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
