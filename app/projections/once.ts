/** Several parts of one page ask the same of the tables: it is read once, for as long as the request lives. */
export function once<Asking extends object, Found>(
  read: (asking: Asking) => Promise<Found>,
): (asking: Asking) => Promise<Found> {
  const asked = new WeakMap<Asking, Promise<Found>>();
  return (asking) => {
    const found = asked.get(asking) ?? read(asking);
    asked.set(asking, found);
    return found;
  };
}
