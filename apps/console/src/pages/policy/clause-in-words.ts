/** A clause as customers read it: places such as `{days}` with the rule's numbers in them. */
export const clauseInWords = (text: string, numbers: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name) => (typeof numbers[name] === 'number' ? `${numbers[name]}` : place))
