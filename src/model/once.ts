/** What is made of a value, made once for each. */
export function once<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, V>();
  return (of) => {
    let found = made.get(of);
    if (found === undefined) made.set(of, (found = make(of)));
    return found;
  };
}
