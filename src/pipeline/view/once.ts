/** What many pages ask of the same order or case, worked out once. */

/**
 * A function that works its value out once for each object that it is given, and gives the same one from then on. The
 * records of a dataset never change, and nothing is kept longer than the object that it was worked out from.
 */
export function onceFor<Of extends object, Value>(compute: (of: Of) => Value): (of: Of) => Value {
  const made = new WeakMap<Of, { value: Value }>();
  return (of) => {
    const known = made.get(of) ?? { value: compute(of) };
    made.set(of, known);
    return known.value;
  };
}
