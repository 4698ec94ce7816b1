/** Freezes plain data with all that is in it, but for what lies under a part that is frozen already. Returns the value. */
export function freeze<Value extends object>(value: Value): Value {
  Object.freeze(value);
  for (const name in value) {
    const part: unknown = value[name];
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part);
  }
  return value;
}
