/** The page's first figure, until it stands. */
const first = new WeakMap<Document, Promise<void>>();

/** When a figure may ask for its numbers, and how it says that it stands. */
export interface Turn {
  readonly ready: Promise<void>;
  readonly done: () => void;
}

/**
 * The first figure of a page asks for its numbers at once; the others wait until it stands, so that a reader sees something
 * before the rest is fetched.
 */
export function takeTurn(document: Document): Turn {
  const waiting = first.get(document);
  if (waiting) return { ready: waiting, done: () => {} };
  let done = () => {};
  const standing = new Promise<void>((resolve) => {
    done = resolve;
  });
  first.set(document, standing);
  return { ready: Promise.resolve(), done };
}
