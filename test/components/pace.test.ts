import { JSDOM } from "jsdom";
import { expect, test, vi } from "vitest";
import { paceOf } from "../../src/components/figure/pace.js";
import { takeTurn } from "../../src/components/figure/turn.js";

/** A window whose observers say at once that the elements called `far` are off the screen. */
function windowOf() {
  const { window } = new JSDOM("<!doctype html><body></body>");
  class Observer {
    constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
    observe(element: Element) {
      this.tell([{ isIntersecting: element.id !== "far" }]);
    }
  }
  return Object.assign(window as unknown as Window & typeof globalThis, { IntersectionObserver: Observer });
}

test("what the reader sees is drawn at once, the rest after it, each as it is wanted last", async () => {
  const window = windowOf();
  const [seen, far] = ["near", "far"].map((id) => Object.assign(window.document.createElement("figure"), { id }));
  const drawn: string[] = [];
  const [redrawSeen, redrawFar] = [seen!, far!].map((element) => paceOf(element, window));
  redrawFar!(() => drawn.push("far, first choice"));
  redrawFar!(() => drawn.push("far, second choice"));
  redrawSeen!(() => drawn.push("seen"));
  expect(drawn).toEqual(["seen"]);
  expect(far!.getAttribute("aria-busy")).toBe("true");
  await vi.waitFor(() => expect(far!.getAttribute("aria-busy")).toBe("false"));
  expect(drawn).toEqual(["seen", "far, second choice"]);
});

test("a figure that can't be drawn keeps no other waiting", async () => {
  const window = windowOf();
  const drawn: string[] = [];
  const failed: string[] = [];
  window.addEventListener("error", (event) => failed.push(event.message));
  const silent = vi.spyOn(console, "error").mockImplementation(() => {});
  for (const name of ["broken", "whole", "another"]) {
    const element = Object.assign(window.document.createElement("figure"), { id: "far" });
    paceOf(
      element,
      window,
    )(() => {
      if (name === "broken") throw new Error("no chart");
      drawn.push(name);
    });
  }
  await vi.waitFor(() => expect(drawn).toEqual(["whole", "another"]));
  expect(failed.join()).toContain("no chart");
  silent.mockRestore();
});

test("where nobody can tell what is on the screen, everything is drawn at once", () => {
  const { window } = new JSDOM("<!doctype html><body></body>");
  const drawn: string[] = [];
  paceOf(window.document.body, window as unknown as Window & typeof globalThis)(() => drawn.push("drawn"));
  expect(drawn).toEqual(["drawn"]);
});

test("a page's first figure asks for its numbers at once, the others when it stands", async () => {
  const { document } = new JSDOM("<!doctype html><body></body>").window;
  const said: string[] = [];
  const [first, second] = [takeTurn(document), takeTurn(document)];
  const later = second.ready.then(() => said.push("second"));
  await first.ready.then(() => said.push("first"));
  await Promise.resolve();
  expect(said).toEqual(["first"]);
  first.done();
  await later;
  expect(said).toEqual(["first", "second"]);
});
