import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Html, html, htmlLink } from "./html";

describe("html", () => {
  it("escapes text, keeps html, joins lists and shows nothing as nothing", () => {
    expect(html`<td>${"<b>&\"'"}${html`<i>${1}</i>`}${["a", null, html`<br>`]}${undefined}</td>`.text).toBe(
      "<td>&lt;b&gt;&amp;&quot;&#39;<i>1</i>a<br></td>",
    );
  });

  it("lets no text open a tag or leave an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(htmlLink(text as never, text).text.slice(9, -4)).not.toMatch(/[<]|"(?!>)/);
      }),
    );
  });

  it("does not take an object that only looks like html", () => {
    expect(() => html`${{ text: "<script>" } as unknown as Html}`).toThrow(TypeError);
  });
});
