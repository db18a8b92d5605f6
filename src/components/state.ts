/** What a page shows, as it stands in its address. */
export interface State {
  /** the values of a key, as chosen; empty where nothing is chosen */
  readonly all: (key: string) => readonly string[];
  /** the one value of a key, or undefined */
  readonly one: (key: string) => string | undefined;
  /** changes the address; `replace` leaves no step behind for the back button */
  readonly set: (values: Readonly<Record<string, readonly string[]>>, replace?: boolean) => void;
  /** calls back at once after each change, back and forward included; returns how to stop */
  readonly onChange: (listener: () => void) => () => void;
  /** the address that opens this very view */
  readonly link: () => string;
}

/** The parts of a window that the state stands in. */
export interface AddressBar {
  readonly location: { readonly href: string };
  readonly history: { pushState(data: unknown, unused: string, url: string): void } & {
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: "popstate", listener: () => void): void;
}

/** The state of a page, kept in the query of its address: `?school=koege&school=roskilde&purpose=training`. */
export function stateOf(bar: AddressBar): State {
  const listeners = new Set<() => void>();
  let read = { href: "", query: new URLSearchParams() };
  const query = () => {
    const { href } = bar.location;
    if (href !== read.href) read = { href, query: new URL(href).searchParams };
    return read.query;
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  bar.addEventListener("popstate", tell);
  return {
    all: (key) => query().getAll(key),
    one: (key) => query().get(key) ?? undefined,
    set: (values, replace = false) => {
      const url = new URL(bar.location.href);
      for (const [key, list] of Object.entries(values)) {
        url.searchParams.delete(key);
        for (const value of list) url.searchParams.append(key, value);
      }
      if (url.href === bar.location.href) return;
      if (replace) bar.history.replaceState(null, "", url.href);
      else bar.history.pushState(null, "", url.href);
      tell();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    link: () => bar.location.href,
  };
}
