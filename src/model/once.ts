/** What is made of a value, made once for each. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    let found = made.get(of);
    if (found === undefined) made.set(of, (found = make(of)));
    return found;
  };
}

/** What is made of several values in a row, made once for each such row. */
export function onceOfAll<K extends object, V>(make: (of: readonly K[]) => V): (of: readonly K[]) => V {
  interface Step {
    made?: V;
    readonly next: WeakMap<K, Step>;
  }
  const first: Step = { next: new WeakMap() };
  return (of) => {
    let step = first;
    for (const each of of) {
      let next = step.next.get(each);
      if (!next) step.next.set(each, (next = { next: new WeakMap() }));
      step = next;
    }
    return (step.made ??= make(of));
  };
}
